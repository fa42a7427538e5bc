import type { PlaybookPolicy } from "../policy/policy.ts";
import { after, earliest, hour, latest, past, type Standing, second, settled, standing } from "./steps.ts";

export const clarificationStates = [
  "WAITING",
  "DUE",
  "LATE",
  "IN_TIME",
  "ANSWERED_LATE",
  "UNMEASURED",
  "ENDED",
] as const;
export type ClarificationState = (typeof clarificationStates)[number];

export interface ClarificationFacts {
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  /** When the handoff's tour starts. */
  readonly startsAt: Date;
  /** A cancelled tour ends every rule. */
  readonly cancelled: boolean;
}

/** On call: in the hours before the start a question is answered within seconds. WAITING before those hours. */
export interface ClarificationTiming extends Standing<ClarificationState> {
  /** When the seconds began, or begin: at the question, or when the hours on call do. */
  readonly countsFrom: Date;
  /** Null when it was asked too late to be of use before the tour. */
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
}

export function clarificationTiming(
  facts: ClarificationFacts,
  policy: PlaybookPolicy,
  now: Date,
): ClarificationTiming {
  const opensAt = onCallFrom(facts.startsAt, policy);
  const countsFrom = latest(facts.askedAt, opensAt);
  const dueAt = clarificationDue(facts, policy);
  const timing = { countsFrom, dueAt, doneAt: facts.answeredAt };
  if (facts.cancelled) return { ...timing, ...settled("ENDED") };
  if (!dueAt) return { ...timing, ...settled("UNMEASURED") };
  if (facts.answeredAt)
    return { ...timing, ...settled(facts.answeredAt <= dueAt ? "IN_TIME" : "ANSWERED_LATE") };
  const steps = [[opensAt, "DUE"] as const, [past(dueAt), "LATE"] as const];
  return { ...timing, ...standing<ClarificationState>("WAITING", steps, now) };
}

/** When the OSC is on call for a tour from, until it starts. */
export function onCallFrom(startsAt: Date, policy: PlaybookPolicy): Date {
  return after(startsAt, -policy.onCallHours * hour);
}

/** By when a question is to be answered; null once the tour has started: an answer changes nothing in it. */
export function clarificationDue(
  { askedAt, startsAt }: Pick<ClarificationFacts, "askedAt" | "startsAt">,
  policy: PlaybookPolicy,
): Date | null {
  if (askedAt >= startsAt) return null;
  const countsFrom = latest(askedAt, onCallFrom(startsAt, policy));
  return earliest(startsAt, after(countsFrom, policy.onCallAnswerSeconds * second));
}
