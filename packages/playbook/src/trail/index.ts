export { type BuyerDetails, buyerChanges } from "./buyer-changes.ts";
export { changed, type TrailChange } from "./change.ts";
export { commitmentStatusWords, dueChanges, settledChanges } from "./commitment-changes.ts";
export { versionChanges } from "./content-changes.ts";
export { type TourDetails, tourChanges } from "./tour-changes.ts";
export { doorWords, trailKinds, trailWords } from "./words.ts";
