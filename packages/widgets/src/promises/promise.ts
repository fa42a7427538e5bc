import type { PromiseItemFragment } from "@baton/api-contract";

/** A promise made to a buyer, as the API gives it; the glossary's Commitment. */
export type PromiseItem = PromiseItemFragment;

/** How a promise ends. */
export type Settlement = "KEPT" | "BROKEN" | "RELEASED";

/** What the form can do to a promise: settle it, or give it another due time or owner. */
export type Move = Settlement | "MOVED" | "REOWNED";

export function isSettlement(how: Move): how is Settlement {
  return how !== "MOVED" && how !== "REOWNED";
}

/** Overdue is computed against the clock on screen, so that it turns while one looks at it. */
export function isOverdue(promise: PromiseItem, now: number): boolean {
  return promise.status === "OPEN" && now > Date.parse(promise.dueAt);
}

/** Due at or before the start of the buyer's next tour: what can still be saved before they arrive. */
export function isDueBeforeNextTour(promise: PromiseItem): boolean {
  const tour = promise.buyer?.nextTour;
  return tour !== null && tour !== undefined && Date.parse(promise.dueAt) <= Date.parse(tour.startsAt);
}

/**
 * The IANA zone to say its times in: that of the tour it was made for, else of the buyer's next or latest tour, else
 * the one given.
 */
export function zoneOf(promise: PromiseItem, otherwise: string): string {
  const { buyer } = promise;
  const tour = sourceTour(promise) ?? buyer?.nextTour ?? buyer?.tours.nodes[0];
  return tour?.community?.timeZone ?? otherwise;
}

/** The zone all these places share; the reader's own when they share none. */
export function sharedZone(places: readonly { readonly timeZone: string }[]): string {
  const [first, ...others] = new Set(places.map(({ timeZone }) => timeZone));
  return first !== undefined && others.length === 0
    ? first
    : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export interface PromiseOrigin {
  /** In words with a place for when: "from the call, {when}". */
  readonly words: string;
  readonly at: string;
}

const originWords = {
  CALL: "from the call, {when}",
  TEXT: "from the text, {when}",
  EMAIL: "from the email, {when}",
  CHAT: "from the chat, {when}",
  VISIT: "from the visit, {when}",
  tour: "tour {when}",
  cancelledTour: "tour {when}, cancelled",
} as const;

/** Where it was said: a conversation, or the tour it was made for. Null when that is out of sight. */
export function originOf(promise: PromiseItem): PromiseOrigin | null {
  const { source } = promise;
  if (source?.__typename === "Interaction") {
    return { words: originWords[source.channel], at: source.occurredAt };
  }
  const tour = sourceTour(promise);
  const words = tour?.status === "CANCELLED" ? originWords.cancelledTour : originWords.tour;
  return tour && { words, at: tour.startsAt };
}

function sourceTour(promise: PromiseItem) {
  const { source } = promise;
  if (source?.__typename === "Tour") return source;
  if (source?.__typename === "Handoff") return source.tour;
  return null;
}
