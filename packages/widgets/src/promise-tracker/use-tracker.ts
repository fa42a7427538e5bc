import {
  promiseTrackerOpenQuery,
  promiseTrackerSettledQuery,
  promiseTrackerViewerQuery,
} from "@baton/api-contract";
import { sharedZone } from "../promises/promise.ts";
import { useServerNow } from "../provider/connection-provider.tsx";
import { usePages } from "../provider/use-pages.ts";
import { useWatch } from "../provider/use-watch.ts";
import { type TrackerFilter, toCommitmentsFilter } from "./filter.ts";

const openPageSize = 50;
const settledPageSize = 5;
const settledForMs = 7 * 24 * 3_600_000;
const hourMs = 3_600_000;

/** Everything the tracker shows: who is looking, the open promises, and those settled in the last seven days. */
export function useTracker(filter: TrackerFilter) {
  const session = useWatch(promiseTrackerViewerQuery, {});
  const viewer = session.data?.viewer;
  useServerNow(viewer?.now);
  const base = viewer && toCommitmentsFilter(filter, viewer.member.id);
  // To the hour, or the list would start over with every answer that brings a newer "now".
  const settledFrom =
    viewer && new Date(Math.floor((Date.parse(viewer.now) - settledForMs) / hourMs) * hourMs).toISOString();

  const open = usePages(
    promiseTrackerOpenQuery,
    base ? { first: openPageSize, filter: { ...base, statuses: ["OPEN"] } } : null,
    (data) => data.commitments,
  );
  const settled = usePages(
    promiseTrackerSettledQuery,
    base
      ? { first: settledPageSize, filter: { ...base, statuses: ["KEPT", "BROKEN", "RELEASED"], settledFrom } }
      : null,
    (data) => data.commitments,
  );
  const communities = session.data?.communities.nodes ?? [];
  const served = viewer?.member.communities ?? [];
  return {
    viewer,
    communities,
    /** An OSC serves no community of their own, and so all of them. */
    zone: sharedZone(served.length > 0 ? served : communities),
    open,
    settled,
    error: session.error ?? open.error ?? settled.error,
    loading: session.loading || open.loading,
    refetch() {
      void session.refetch();
      open.refetch();
      settled.refetch();
    },
  };
}
