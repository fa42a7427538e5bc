import type { Operation } from "@baton/api-contract";
import { useEffect } from "react";
import { useBaton } from "./connection-provider.tsx";
import { useLatest } from "./use-latest.ts";

/**
 * Calls `refetch` whenever the API says that something changed, or every ten seconds where it cannot. The code for it
 * comes when the screen stands. `variables: null` waits.
 *
 * @example
 * const { data, refetch } = useWatch(prepCardQuery, { tourId });
 * useLive(handoffLiveSubscription, data ? { tourId } : null, refetch);
 */
export function useLive<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
  refetch: () => Promise<unknown>,
): void {
  const { connection } = useBaton();
  const latest = useLatest(refetch);
  const key = JSON.stringify(variables);
  useEffect(() => {
    const asked: Variables | null = JSON.parse(key);
    if (!connection || asked === null) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    import("./follow.ts").then(
      ({ follow }) => {
        if (!isGone) stop = follow(connection, operation, asked, () => latest.current());
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [connection, operation, key, latest]);
}
