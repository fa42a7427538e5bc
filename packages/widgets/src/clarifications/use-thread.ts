import { clarificationThreadQuery, handoffLiveSubscription } from "@baton/api-contract";
import { useEffect } from "react";
import { useBaton, useNow, useServerNow } from "../provider/connection-provider.tsx";
import { useLatest } from "../provider/use-latest.ts";
import { useLive } from "../provider/use-live.ts";
import { useWatch } from "../provider/use-watch.ts";
import { nextChange, type ThreadTour } from "./thread.ts";

/** A timer cannot wait longer. */
const longestWait = 2_147_483_647;
/** What becomes true at an instant is asked for a moment after it, in milliseconds. */
const after = 100;

/**
 * The questions about a tour's handoff, kept true: as others ask and answer, and as time passes.
 *
 * @param also asked again with it, where the thread stands within something else
 */
export function useThread(tourId: string | undefined, also?: () => Promise<void>) {
  const watched = useWatch(clarificationThreadQuery, tourId ? { tourId } : null);
  const { data, refetch } = watched;
  useServerNow(data?.viewer.now);
  useLive(handoffLiveSubscription, tourId ? { tourId } : null, () => Promise.all([refetch(), also?.()]));
  useRefetchAtNextChange(data?.tour ?? null, refetch);
  return watched;
}

function useRefetchAtNextChange(tour: ThreadTour | null, refetch: () => Promise<void>): void {
  const { clock } = useBaton();
  const latest = useLatest(refetch);
  // The device's time may be far from the server's, which comes with the first answer: then it is another change.
  useNow();
  const at = tour && nextChange(tour, clock.exact());
  useEffect(() => {
    if (at === null) return;
    const wait = Math.min(at - clock.exact() + after, longestWait);
    const timer = setTimeout(() => void latest.current(), wait);
    return () => clearTimeout(timer);
  }, [at, clock, latest]);
}
