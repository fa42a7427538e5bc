import type { DayOpenDetail } from "@baton/widgets";

/** What a tour's page shows of each widget. */
const views: Partial<Record<DayOpenDetail["widget"], string>> = {
  "prep-card": "card",
  "tour-outcome": "outcome",
  "clarification-thread": "questions",
};

/** The page on which an entry of the day is settled. */
export function pageOf({ widget, tourId, buyerId, partnerId }: DayOpenDetail): string {
  if (widget === "morning-sync") return `/sync/${partnerId}`;
  if (widget === "promise-tracker") return buyerId ? `/buyers/${buyerId}` : "/promises";
  const view = views[widget];
  return `/tours/${tourId}${view ? `?view=${view}` : ""}`;
}
