import type { Operation } from "@baton/api-contract";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Connection, Snapshot, Watch } from "../connection/connection.ts";
import { useBaton } from "./connection-provider.tsx";
import { keepFresh } from "./keep-fresh.ts";

export interface Watched<Data> extends Snapshot<Data> {
  /** The connection that gave the data: for a moment after a change it is not the newest. */
  readonly connection: Connection | null;
  readonly refetch: () => Promise<void>;
}

interface Given<Data> {
  readonly key: string;
  readonly snapshot: Snapshot<Data>;
  readonly connection: Connection;
}

/** A query before its first answer: what is at hand, or nothing. */
export function atHand<Data, Variables>(
  connection: Connection | null,
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Snapshot<Data> {
  const data = variables === null ? undefined : connection?.peek?.(operation, variables);
  return { data, error: undefined, loading: true };
}

/**
 * Keeps a query's answer on screen. Asks again after mutations (the connection's part), when the network returns
 * and when a long-hidden page is shown. `variables: null` waits. New variables start from what is at hand.
 */
export function useWatch<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Watched<Data> {
  const { connection } = useBaton();
  const key = JSON.stringify(variables);
  const [state, setState] = useState<Given<Data> | null>(null);
  const first = useMemo(
    () => atHand<Data, Variables>(connection, operation, JSON.parse(key)),
    [connection, operation, key],
  );
  const watch = useRef<Watch | null>(null);

  useEffect(() => {
    // Callers build a new object on every render, so the effect goes by the variables' text.
    const asked: Variables | null = JSON.parse(key);
    if (connection === null || asked === null) return;
    let failed = false;
    const current = connection.watch(operation, asked, (snapshot) => {
      failed = snapshot.error?.kind === "network";
      setState({ key, snapshot, connection });
    });
    watch.current = current;

    const stop = keepFresh(
      () => void current.refetch(),
      () => failed,
    );
    return () => {
      stop();
      watch.current = null;
      current.stop();
    };
  }, [connection, operation, key]);

  const refetch = useCallback(async () => watch.current?.refetch(), []);
  const given = state?.key === key ? state : { snapshot: first, connection };
  return { ...given.snapshot, connection: given.connection, refetch };
}
