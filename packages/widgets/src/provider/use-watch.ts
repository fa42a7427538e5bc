import type { Operation } from "@baton/api-contract";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Snapshot, Watch } from "../connection/connection.ts";
import { useBaton } from "./connection-provider.tsx";
import { keepFresh } from "./keep-fresh.ts";

export interface Watched<Data> extends Snapshot<Data> {
  readonly refetch: () => Promise<void>;
}

const waiting: Snapshot<never> = { data: undefined, error: undefined, loading: true };

/**
 * Keeps a query's answer on screen. Asks again after mutations (the connection's part), when the network returns
 * and when a long-hidden page is shown. `variables: null` waits. New variables start from nothing.
 */
export function useWatch<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Watched<Data> {
  const { connection } = useBaton();
  const key = JSON.stringify(variables);
  const [state, setState] = useState<{ key: string; snapshot: Snapshot<Data> }>({ key, snapshot: waiting });
  const watch = useRef<Watch | null>(null);

  useEffect(() => {
    // Callers build a new object on every render, so the effect goes by the variables' text.
    const asked: Variables | null = JSON.parse(key);
    if (connection === null || asked === null) return;
    let failed = false;
    const current = connection.watch(operation, asked, (snapshot) => {
      failed = snapshot.error?.kind === "network";
      setState({ key, snapshot });
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
  return { ...(state.key === key ? state.snapshot : waiting), refetch };
}
