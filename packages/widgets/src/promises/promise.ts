import type { PromiseItemFragment } from "@baton/api-contract";
import { formatWhen } from "@baton/playbook";

/** A promise made to a buyer, as the API gives it; the glossary's Commitment. */
export type PromiseItem = PromiseItemFragment;

const channels = { CALL: "call", TEXT: "text", EMAIL: "email", CHAT: "chat", VISIT: "visit" } as const;

/** Overdue is computed against the clock on screen, so that it turns while one looks at it. */
export function isOverdue(promise: PromiseItem, now: number): boolean {
  return promise.status === "OPEN" && now > Date.parse(promise.dueAt);
}

/** Due at or before the start of the buyer's next tour: what can still be saved before they arrive. */
export function isDueBeforeNextTour(promise: PromiseItem): boolean {
  const tour = promise.buyer?.nextTour;
  return tour !== null && tour !== undefined && Date.parse(promise.dueAt) <= Date.parse(tour.startsAt);
}

/** The IANA zone to say its times in: that of the tour it is about, else the reader's own. */
export function zoneOf(promise: PromiseItem): string {
  const tour = sourceTour(promise) ?? promise.buyer?.nextTour;
  return tour?.community?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Where it was said, shortly: "from the call, Tue 4:10 PM", "tour Sat 11:00 AM". */
export function sourceWords(promise: PromiseItem, now: number): string {
  const { source } = promise;
  const zone = zoneOf(promise);
  if (source?.__typename === "Interaction") {
    return `from the ${channels[source.channel]}, ${whenWords(source.occurredAt, zone, now)}`;
  }
  const tour = sourceTour(promise);
  return tour ? `tour ${whenWords(tour.startsAt, zone, now)}` : "";
}

/** `formatWhen` in running text: "today 11:00 AM", but "Sat 11:00 AM". */
export function whenWords(instant: string, zone: string, now: number): string {
  return formatWhen(new Date(instant), zone, new Date(now)).replace(/^(Today|Tomorrow|Yesterday)/, (day) =>
    day.toLowerCase(),
  );
}

function sourceTour(promise: PromiseItem) {
  const { source } = promise;
  if (source?.__typename === "Tour") return source;
  if (source?.__typename === "Handoff") return source.tour;
  return null;
}
