import type { TimingFacts } from "./facts.ts";
import { after, past, type Standing, settled, standing } from "./steps.ts";
import { endOfLocalDay } from "./zone.ts";

export const outcomeStates = ["NOT_YET", "DUE", "LATE", "ON_TIME", "DONE_LATE", "ENDED"] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** Close the loop: the outcome is written by the end of the tour's day. NOT_YET until the tour starts. */
export interface OutcomeTiming extends Standing<OutcomeState> {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** The tour's day is the one it ends on: of a tour over midnight nothing could be written by the end of the first. */
export function outcomeTiming(facts: TimingFacts, now: Date): OutcomeTiming {
  const dueAt = endOfLocalDay(after(facts.endsAt, -1), facts.timeZone);
  return { dueAt, doneAt: facts.outcomeAt, ...outcomeStanding(facts, dueAt, now) };
}

function outcomeStanding(facts: TimingFacts, dueAt: Date, now: Date): Standing<OutcomeState> {
  const { startsAt, outcomeAt: doneAt } = facts;
  if (facts.cancelled) return settled("ENDED");
  if (doneAt) return settled(doneAt <= dueAt ? "ON_TIME" : "DONE_LATE");
  return standing<OutcomeState>(
    "NOT_YET",
    [
      [startsAt, "DUE"],
      [past(dueAt), "LATE"],
    ],
    now,
  );
}
