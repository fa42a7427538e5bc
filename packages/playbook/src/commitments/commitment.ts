export const commitmentStatuses = ["OPEN", "KEPT", "BROKEN", "RELEASED"] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What an entry of a promise's trail says happened. */
export const commitmentChanges = [
  "MADE",
  "OWNER_CHANGED",
  "DUE_MOVED",
  "KEPT",
  "BROKEN",
  "RELEASED",
] as const;
export type CommitmentChange = (typeof commitmentChanges)[number];

/** What the deciders need to know of a promise. */
export interface CommitmentFacts {
  readonly status: CommitmentStatus;
  readonly dueAt: Date;
}

/** Overdue is computed, never stored: still open after its due time. */
export function isOverdue(commitment: CommitmentFacts, now: Date): boolean {
  return commitment.status === "OPEN" && now.getTime() > commitment.dueAt.getTime();
}
