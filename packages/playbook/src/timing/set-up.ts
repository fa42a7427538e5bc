import type { TimingFacts } from "./facts.ts";
import { past, type Standing, settled, standing } from "./steps.ts";
import { endOfLocalDay } from "./zone.ts";

export const setUpStates = ["DUE", "LATE", "ON_TIME", "DONE_LATE", "ENDED"] as const;
export type SetUpState = (typeof setUpStates)[number];

/** Same-day set-up: a draft exists by the end of the day the tour was booked. */
export interface SetUpTiming extends Standing<SetUpState> {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** Counted from the booking, moved or not: a draft is of use from the first call on, whenever the tour ends up. */
export function setUpTiming(facts: TimingFacts, now: Date): SetUpTiming {
  const dueAt = endOfLocalDay(facts.bookedAt, facts.timeZone);
  return { dueAt, doneAt: facts.draftCreatedAt, ...setUpStanding(facts, dueAt, now) };
}

function setUpStanding(facts: TimingFacts, dueAt: Date, now: Date): Standing<SetUpState> {
  const doneAt = facts.draftCreatedAt;
  if (facts.cancelled) return settled("ENDED");
  if (doneAt) return settled(doneAt <= dueAt ? "ON_TIME" : "DONE_LATE");
  return standing<SetUpState>("DUE", [[past(dueAt), "LATE"]], now);
}
