import type { PlaybookPolicy } from "../policy/policy.ts";
import { deliveryDue } from "./delivery.ts";
import type { TimingFacts } from "./facts.ts";
import { after, earliest, latest, minute, past, type Standing, settled, standing } from "./steps.ts";

export const returnedStates = ["NOT_RETURNED", "DUE", "LATE", "ENDED"] as const;
export type ReturnedState = (typeof returnedStates)[number];

/** A returned handoff is delivered again: when it would have been due anyway, or soon after it came back. */
export interface ReturnedTiming extends Standing<ReturnedState> {
  readonly returnedAt: Date | null;
  /** Null while nothing is returned. */
  readonly dueAt: Date | null;
}

/** The next delivery makes another version the current one, and ends this. */
export function returnedTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): ReturnedTiming {
  const { returnedAt, startsAt } = facts;
  if (!returnedAt) return { returnedAt, dueAt: null, ...settled(facts.cancelled ? "ENDED" : "NOT_RETURNED") };
  const soon = after(returnedAt, policy.shortNoticeMinutes * minute);
  const dueAt = earliest(startsAt, latest(deliveryDue(facts, policy).dueAt, soon));
  if (facts.cancelled) return { returnedAt, dueAt, ...settled("ENDED") };
  return { returnedAt, dueAt, ...standing<ReturnedState>("DUE", [[past(dueAt), "LATE"]], now) };
}
