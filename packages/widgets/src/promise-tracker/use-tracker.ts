import {
  dayLiveSubscription,
  promiseTrackerOpenQuery,
  promiseTrackerSettledQuery,
  promiseTrackerViewerQuery,
} from "@baton/api-contract";
import { sharedZone } from "../promises/promise.ts";
import { useServerNow } from "../provider/connection-provider.tsx";
import { useLive } from "../provider/use-live.ts";
import { usePages } from "../provider/use-pages.ts";
import { useWatch } from "../provider/use-watch.ts";
import { openPromises, settledPromises, type TrackerFilter } from "./filter.ts";

/** Everything the tracker shows: who is looking, the open promises, and those settled in the last seven days. */
export function useTracker(filter: TrackerFilter) {
  const session = useWatch(promiseTrackerViewerQuery, {});
  const viewer = session.data?.viewer;
  useServerNow(viewer?.now);

  const open = usePages(
    promiseTrackerOpenQuery,
    viewer ? openPromises(filter, viewer) : null,
    (data) => data.commitments,
  );
  const settled = usePages(
    promiseTrackerSettledQuery,
    viewer ? settledPromises(filter, viewer) : null,
    (data) => data.commitments,
  );
  useLive(dayLiveSubscription, viewer ? {} : null, async () => {
    open.refetch();
    settled.refetch();
  });
  const communities = session.data?.communities.nodes ?? [];
  const served = viewer?.member.communities ?? [];
  return {
    viewer,
    connection: session.connection,
    communities,
    /** An OSC serves no community of their own, and so all of them. */
    zone: sharedZone(served.length > 0 ? served : communities),
    open,
    settled,
    error: session.error ?? open.error ?? settled.error,
    // The lists wait for the viewer, also for one that does not come.
    loading: session.loading || (viewer !== undefined && open.loading),
    refetch() {
      void session.refetch();
      open.refetch();
      settled.refetch();
    },
  };
}
