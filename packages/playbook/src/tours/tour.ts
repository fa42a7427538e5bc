import type { Refusal, Result } from "../result.ts";

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

type BookingRefusal = Refusal<"IN_THE_PAST" | "NOT_SERVING_COMMUNITY" | "INVALID_INPUT">;

/** Decides a booking. Without an end the tour lasts one hour. */
export function bookTour(
  input: { readonly startsAt: Date; readonly endsAt?: Date | null; readonly visit?: TourVisit | null },
  facts: { readonly servesCommunity: boolean; readonly completedToursBefore: number },
  now: Date,
): Result<TourBooked, BookingRefusal> {
  throw new Error(`not built yet ${input} ${facts} ${now}`);
}

export interface TourRescheduled {
  readonly status: "BOOKED" | "CONFIRMED";
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Moves only when the start moves: a longer tour or another OSM does not re-arm the timing rules. */
  readonly rescheduledAt: Date | null;
  readonly reason: string;
}

/** Decides a move. Without an end the tour keeps its length. */
export function rescheduleTour(
  tour: TourFacts,
  input: { readonly startsAt: Date; readonly endsAt?: Date | null; readonly reason: string },
  facts: { readonly servesCommunity: boolean },
  now: Date,
): Result<TourRescheduled, BookingRefusal | Refusal<"TOUR_OVER">> {
  throw new Error(`not built yet ${tour} ${input} ${facts} ${now}`);
}

export interface TourCancelled {
  readonly status: "CANCELLED";
  readonly cancelledAt: Date;
  readonly reason: string;
}

/** Decides a cancellation. */
export function cancelTour(
  tour: TourFacts,
  input: { readonly reason: string },
  now: Date,
): Result<TourCancelled, Refusal<"TOUR_OVER" | "INVALID_INPUT">> {
  throw new Error(`not built yet ${tour} ${input} ${now}`);
}

/** True when a tour can no longer be moved or cancelled: it has ended, or its outcome is known. */
export function isTourOver(tour: TourFacts, now: Date): boolean {
  throw new Error(`not built yet ${tour} ${now}`);
}
