import { formatDateTime, formatTime } from "../timing/format.ts";
import { changed, type TrailChange } from "./change.ts";

/** When a tour is and who receives the buyer, with what they are called. */
export interface TourDetails {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly onsiteManager: string;
}

/** What moving a tour changed, in its community's time zone, and the reason given. */
export function tourChanges(
  before: TourDetails,
  after: TourDetails,
  { reason, timeZone }: { readonly reason: string; readonly timeZone: string },
): readonly TrailChange[] {
  const told = (field: string, words: (tour: TourDetails) => string) =>
    changed(field, words(before), words(after));
  return [
    ...told("Start", ({ startsAt }) => formatDateTime(startsAt, timeZone)),
    ...told("End", ({ endsAt }) => formatTime(endsAt, timeZone)),
    ...told("Onsite sales manager", ({ onsiteManager }) => onsiteManager),
    ...changed("Reason", null, reason),
  ];
}
