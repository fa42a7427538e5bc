import type { PlaybookPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";
import { after, hour, type Standing, settled, standing } from "./steps.ts";

export const readStates = [
  "NOT_DELIVERED",
  "UNREAD",
  "READ_EARLY",
  "READ",
  "READ_TOO_LATE",
  "MISSED",
  "ENDED",
] as const;
export type ReadState = (typeof readStates)[number];

/** The 4-hour read: the current version is read in `[opensAt, dueAt)`, and dueAt is the start of the tour. */
export interface ReadTiming extends Standing<ReadState> {
  readonly opensAt: Date;
  readonly dueAt: Date;
  /** The receipt the state rests on: the first in the window, else the latest early one, else the first late one. */
  readonly doneAt: Date | null;
}

/** What one read receipt counts as. */
export function receiptState(
  readAt: Date,
  startsAt: Date,
  policy: PlaybookPolicy,
): "READ_EARLY" | "READ" | "READ_TOO_LATE" {
  if (readAt >= startsAt) return "READ_TOO_LATE";
  return readAt < windowOpens(startsAt, policy) ? "READ_EARLY" : "READ";
}

export function readTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): ReadTiming {
  const { startsAt } = facts;
  const window = { opensAt: windowOpens(startsAt, policy), dueAt: startsAt };
  const reads = facts.currentVersionReadAt.toSorted((a, b) => a.getTime() - b.getTime());
  const inState = (state: ReadState) => reads.filter((at) => receiptState(at, startsAt, policy) === state);
  const doneAt = inState("READ")[0] ?? inState("READ_EARLY").at(-1) ?? reads[0] ?? null;
  if (facts.cancelled) return { ...window, doneAt, ...settled("ENDED") };
  // What was sent back is not to be read: the version that replaces it is.
  if (!facts.firstDeliveredAt || facts.returnedAt) {
    return { ...window, doneAt: null, ...settled("NOT_DELIVERED") };
  }
  if (doneAt) return { ...window, doneAt, ...settled(receiptState(doneAt, startsAt, policy)) };
  return { ...window, doneAt, ...standing<ReadState>("UNREAD", [[startsAt, "MISSED"]], now) };
}

function windowOpens(startsAt: Date, policy: PlaybookPolicy): Date {
  return after(startsAt, -policy.readWindowHours * hour);
}
