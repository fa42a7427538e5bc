import type { CommitmentStatus, PromiseTrackerViewerQuery } from "@baton/api-contract";

/** Whose promises are shown, where, and to whom. */
export interface TrackerFilter {
  /** `me`, `all`, or a member's id. */
  readonly owner: string;
  readonly buyerId: string | undefined;
  readonly communityId: string | undefined;
}

const openPageSize = 50;
const settledPageSize = 5;
const settledForMs = 7 * 24 * 3_600_000;
const hourMs = 3_600_000;

type Viewer = PromiseTrackerViewerQuery["viewer"];

/** Asks for the first page of the promises still to be kept. */
export function openPromises(filter: TrackerFilter, viewer: Viewer) {
  const statuses: readonly CommitmentStatus[] = ["OPEN"];
  return { first: openPageSize, filter: { ...toCommitmentsFilter(filter, viewer.member.id), statuses } };
}

/** Asks for the first page of those settled in the last seven days. */
export function settledPromises(filter: TrackerFilter, viewer: Viewer) {
  const statuses: readonly CommitmentStatus[] = ["KEPT", "BROKEN", "RELEASED"];
  // To the hour, or the list would start over with every answer that brings a newer "now".
  const from = Math.floor((Date.parse(viewer.now) - settledForMs) / hourMs) * hourMs;
  const settledFrom = new Date(from).toISOString();
  const base = toCommitmentsFilter(filter, viewer.member.id);
  return { first: settledPageSize, filter: { ...base, statuses, settledFrom } };
}

/** The filter as the API takes it; `me` is the signed-in member. */
function toCommitmentsFilter(filter: TrackerFilter, viewerId: string) {
  return {
    ownerId: filter.owner === "all" ? undefined : filter.owner === "me" ? viewerId : filter.owner,
    buyerId: filter.buyerId,
    communityId: filter.communityId,
  };
}
