import type { Operation } from "@baton/api-contract";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Snapshot, Watch } from "../connection/connection.ts";
import { useBaton } from "./connection-provider.tsx";

/** A page hidden longer than this is asked again when it comes back: the tablet was in a pocket. */
const staleAfterMs = 60_000;

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

  // The key stands for the variables: callers build a new object on every render.
  useEffect(() => {
    if (connection === null || variables === null) return;
    let askedAt = Date.now();
    let failed = false;
    const current = connection.watch(operation, variables, (snapshot) => {
      failed = snapshot.error?.kind === "network";
      setState({ key, snapshot });
    });
    watch.current = current;

    function askAgain(because: boolean) {
      if (!because) return;
      askedAt = Date.now();
      void current.refetch();
    }
    const onOnline = () => askAgain(failed);
    const onVisible = () => askAgain(!document.hidden && Date.now() - askedAt > staleAfterMs);
    window.addEventListener("online", onOnline);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      window.removeEventListener("online", onOnline);
      document.removeEventListener("visibilitychange", onVisible);
      watch.current = null;
      current.stop();
    };
  }, [connection, operation, key]);

  const refetch = useCallback(async () => watch.current?.refetch(), []);
  return { ...(state.key === key ? state.snapshot : waiting), refetch };
}
