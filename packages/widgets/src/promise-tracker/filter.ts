/** Whose promises are shown, where, and to whom. */
export interface TrackerFilter {
  /** `me`, `all`, or a member's id. */
  readonly owner: string;
  readonly buyerId: string | undefined;
  readonly communityId: string | undefined;
}

/** The filter as the API takes it; `me` is the signed-in member. */
export function toCommitmentsFilter(filter: TrackerFilter, viewerId: string) {
  return {
    ownerId: filter.owner === "all" ? undefined : filter.owner === "me" ? viewerId : filter.owner,
    buyerId: filter.buyerId,
    communityId: filter.communityId,
  };
}
