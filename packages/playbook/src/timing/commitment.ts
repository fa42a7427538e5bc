import type { CommitmentStatus } from "../commitments/commitment.ts";
import type { PlaybookPolicy } from "../policy/policy.ts";
import { after, hour, past, type Standing, settled, standing } from "./steps.ts";

export const commitmentStates = ["DUE", "DUE_SOON", "OVERDUE", "SETTLED", "SETTLED_LATE"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** A promise and its due time, which follows the tour's start unless the promise was given one of its own. */
export interface CommitmentTiming extends Standing<CommitmentState> {
  readonly dueAt: Date;
  /** When it was kept, broken or released. */
  readonly doneAt: Date | null;
}

export function commitmentTiming(
  facts: { readonly status: CommitmentStatus; readonly dueAt: Date; readonly settledAt: Date | null },
  policy: PlaybookPolicy,
  now: Date,
): CommitmentTiming {
  const { dueAt, settledAt: doneAt } = facts;
  if (facts.status !== "OPEN") {
    const late = (doneAt ?? dueAt) > dueAt;
    return { dueAt, doneAt, ...settled(late ? "SETTLED_LATE" : "SETTLED") };
  }
  const steps = [
    [after(dueAt, -policy.promiseReminderHours * hour), "DUE_SOON"] as const,
    [past(dueAt), "OVERDUE"] as const,
  ];
  return { dueAt, doneAt: null, ...standing<CommitmentState>("DUE", steps, now) };
}
