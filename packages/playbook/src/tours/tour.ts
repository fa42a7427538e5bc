import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseReason } from "../text/notes.ts";
import { parseTourTimes } from "./tour-times.ts";

export const tourStatuses = ["BOOKED", "CONFIRMED", "COMPLETED", "NO_SHOW", "CANCELLED"] as const;
export type TourStatus = (typeof tourStatuses)[number];

export const tourVisits = ["FIRST_VISIT", "BE_BACK"] as const;
export type TourVisit = (typeof tourVisits)[number];

/** What the deciders need to know of a tour. */
export interface TourFacts {
  readonly status: TourStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly rescheduledAt: Date | null;
}

export interface TourBooked {
  readonly status: "BOOKED";
  readonly visit: TourVisit;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bookedAt: Date;
}

/** How a tour ends, as a refusal says it. */
const endings = {
  COMPLETED: "is completed",
  NO_SHOW: "was a no-show",
  CANCELLED: "is cancelled",
} as const;

type BookingRefusal = Refusal<"IN_THE_PAST" | "NOT_SERVING_COMMUNITY" | "INVALID_INPUT">;
type OverRefusal = Refusal<"TOUR_OVER">;

/** Decides a booking, at most two years ahead. Without an end the tour lasts one hour; a buyer who completed a tour before is a be-back. */
export function bookTour(
  input: { readonly startsAt: Date; readonly endsAt?: Date | null; readonly visit?: TourVisit | null },
  facts: { readonly servesCommunity: boolean; readonly completedToursBefore: number },
  now: Date,
): Result<TourBooked, BookingRefusal> {
  const times = bookable(input, facts.servesCommunity, now);
  if (!times.ok) return times;
  const visit = input.visit ?? (facts.completedToursBefore > 0 ? "BE_BACK" : "FIRST_VISIT");
  return accept({ status: "BOOKED", visit, ...times.value, bookedAt: now });
}

export interface TourRescheduled {
  /** A tour moved to another start has to be confirmed again. */
  readonly status: "BOOKED" | "CONFIRMED";
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Moves only when the start moves: a longer tour or another OSM does not re-arm the timing rules. */
  readonly rescheduledAt: Date | null;
  readonly reason: string;
}

/** Decides a move, also of a tour whose time has passed: the buyer called. Without an end the tour keeps its length. */
export function rescheduleTour(
  tour: TourFacts,
  input: { readonly startsAt: Date; readonly endsAt?: Date | null; readonly reason: string },
  facts: { readonly servesCommunity: boolean },
  now: Date,
): Result<TourRescheduled, BookingRefusal | OverRefusal> {
  if (isTourOver(tour.status)) return over(tour.status);
  const reason = parseReason(input.reason);
  if (!reason.ok) return { ok: false, refusal: { ...reason.refusal, field: ["reason"] } };
  const length = tour.endsAt.getTime() - tour.startsAt.getTime();
  const endsAt = input.endsAt ?? new Date(input.startsAt.getTime() + length);
  const times = bookable({ startsAt: input.startsAt, endsAt }, facts.servesCommunity, now);
  if (!times.ok) return times;
  const moved = times.value.startsAt.getTime() !== tour.startsAt.getTime();
  return accept({
    status: tour.status === "CONFIRMED" && !moved ? "CONFIRMED" : "BOOKED",
    ...times.value,
    rescheduledAt: moved ? now : tour.rescheduledAt,
    reason: reason.value,
  });
}

export interface TourCancelled {
  readonly status: "CANCELLED";
  readonly cancelledAt: Date;
  readonly reason: string;
}

/** Decides a cancellation, also of a tour whose time has passed. */
export function cancelTour(
  tour: TourFacts,
  input: { readonly reason: string },
  now: Date,
): Result<TourCancelled, OverRefusal | Refusal<"INVALID_INPUT">> {
  if (isTourOver(tour.status)) return over(tour.status);
  const reason = parseReason(input.reason);
  if (!reason.ok) return { ok: false, refusal: { ...reason.refusal, field: ["reason"] } };
  return accept({ status: "CANCELLED", cancelledAt: now, reason: reason.value });
}

/**
 * True when a tour can no longer be moved or cancelled: what came of it is known. The time alone ends no tour, because
 * one without a delivered handoff could then never be settled.
 */
export function isTourOver(status: TourStatus): status is keyof typeof endings {
  return status in endings;
}

function bookable(
  input: { readonly startsAt: Date; readonly endsAt?: Date | null },
  servesCommunity: boolean,
  now: Date,
): Result<{ readonly startsAt: Date; readonly endsAt: Date }, BookingRefusal> {
  const times = parseTourTimes(input);
  if (!times.ok) return times;
  if (times.value.startsAt.getTime() < now.getTime()) {
    return refuse("IN_THE_PAST", "The start is in the past, so nobody could come. Pick a later time.", [
      "startsAt",
    ]);
  }
  if (times.value.startsAt > twoYearsAfter(now)) {
    return refuse("INVALID_INPUT", "The start is more than two years ahead. Check the year.", ["startsAt"]);
  }
  if (!servesCommunity) {
    return refuse(
      "NOT_SERVING_COMMUNITY",
      "This onsite sales manager does not serve the community. Pick one who does.",
      ["onsiteManagerId"],
    );
  }
  return times;
}

function twoYearsAfter(now: Date): Date {
  const then = new Date(now);
  then.setUTCFullYear(now.getUTCFullYear() + 2);
  return then;
}

function over(status: keyof typeof endings): { readonly ok: false; readonly refusal: OverRefusal } {
  return refuse(
    "TOUR_OVER",
    `The tour ${endings[status]}, so it can no longer be changed. Book another one.`,
  );
}
