import type { HandoffStatus } from "../handoffs/lifecycle.ts";
import type { ReadState } from "../timing/read.ts";
import { localDate } from "../timing/zone.ts";
import type { TourStatus } from "../tours/tour.ts";

const hour = 3_600_000;
/** How far clocks are from UTC at most: 14 hours ahead in Kiritimati, 12 behind on Baker Island. */
const furthestAhead = 14 * hour;
const furthestBehind = 12 * hour;

/** What the agenda needs to know of a tour. */
export interface AgendaTour {
  readonly id: string;
  readonly startsAt: Date;
  readonly status: TourStatus;
  /** IANA zone of its community. */
  readonly timeZone: string;
}

/** The tours of one local day, each by the clocks where it takes place, in the order they take place. */
export function agendaOf<T extends AgendaTour>(tours: readonly T[], day: string): readonly T[] {
  return tours
    .filter(
      ({ status, startsAt, timeZone }) => status !== "CANCELLED" && localDate(startsAt, timeZone) === day,
    )
    .toSorted(inOrder);
}

function inOrder(a: AgendaTour, b: AgendaTour): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1);
}

/** Between which instants a tour of that calendar day can start, wherever its community is; `before` is not within. */
export function instantsOfDay(day: string): { readonly from: Date; readonly before: Date } {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return {
    from: new Date(midnight - furthestAhead),
    before: new Date(midnight + 24 * hour + furthestBehind),
  };
}

/** Between which instants a tour of today can start, wherever its community is. */
export function instantsOfToday(now: Date): { readonly from: Date; readonly before: Date } {
  // A calendar day is somewhere for 50 hours.
  return { from: new Date(now.getTime() - 50 * hour), before: new Date(now.getTime() + 50 * hour) };
}

/** What day it is where the first of today's tours takes place; null when there is none today. */
export function todayOf(tours: readonly AgendaTour[], now: Date): string | null {
  const todays = tours.filter(
    ({ status, startsAt, timeZone }) =>
      status !== "CANCELLED" && localDate(startsAt, timeZone) === localDate(now, timeZone),
  );
  const [first] = todays.toSorted(inOrder);
  return first ? localDate(first.startsAt, first.timeZone) : null;
}

/** How ready a tour is to be talked over, from nothing written to its outcome. */
export const syncReadinesses = [
  "MISSING",
  "DRAFT",
  "RETURNED",
  "DELIVERED",
  "READ",
  "ACKNOWLEDGED",
  "CLOSED",
] as const;
export type SyncReadiness = (typeof syncReadinesses)[number];

/** Readiness of a tour: what its handoff says, and of a read one whether it is to be looked at once more. */
export function readinessOf(
  handoff: { readonly status: HandoffStatus } | null,
  readState: ReadState,
): SyncReadiness {
  if (!handoff) return "MISSING";
  switch (handoff.status) {
    case "ACKNOWLEDGED":
      return readState === "READ_EARLY" ? "READ" : "ACKNOWLEDGED";
    // Its tour was cancelled, and so it is on no agenda.
    case "CANCELLED":
      return "CLOSED";
    default:
      return handoff.status;
  }
}
