import type { TimingFacts } from "./facts.ts";
import { endOfLocalDay } from "./zone.ts";

export const setUpStates = ["DUE", "LATE", "ON_TIME", "DONE_LATE", "ENDED"] as const;
export type SetUpState = (typeof setUpStates)[number];

/** Same-day set-up: a draft exists by the end of the day the tour was booked. */
export interface SetUpTiming {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly state: SetUpState;
}

export const outcomeStates = ["NOT_YET", "DUE", "LATE", "ON_TIME", "DONE_LATE", "ENDED"] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** Close the loop: the outcome is written by the end of the tour's day. */
export interface OutcomeTiming {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  /** NOT_YET until the tour starts. */
  readonly state: OutcomeState;
}

/** Counted from the booking, moved or not: a draft is of use from the first call on, whenever the tour ends up. */
export function setUpTiming(facts: TimingFacts, now: Date): SetUpTiming {
  const dueAt = endOfLocalDay(facts.bookedAt, facts.timeZone);
  const doneAt = facts.draftCreatedAt;
  return { dueAt, doneAt, state: facts.cancelled ? "ENDED" : againstDue(doneAt, dueAt, now) };
}

export function outcomeTiming(facts: TimingFacts, now: Date): OutcomeTiming {
  const dueAt = endOfLocalDay(facts.startsAt, facts.timeZone);
  const doneAt = facts.outcomeAt;
  const state = againstDue(doneAt, dueAt, now);
  if (facts.cancelled) return { dueAt, doneAt, state: "ENDED" };
  return { dueAt, doneAt, state: state === "DUE" && now < facts.startsAt ? "NOT_YET" : state };
}

function againstDue(doneAt: Date | null, dueAt: Date, now: Date): "DUE" | "LATE" | "ON_TIME" | "DONE_LATE" {
  if (doneAt) return doneAt <= dueAt ? "ON_TIME" : "DONE_LATE";
  return now <= dueAt ? "DUE" : "LATE";
}
