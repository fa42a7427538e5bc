import type { Refusal, Result } from "../result.ts";

export const commitmentStatuses = ["OPEN", "KEPT", "BROKEN", "RELEASED"] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

export const commitmentChanges = ["MADE", "KEPT", "BROKEN", "RELEASED"] as const;
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

export interface CommitmentMade {
  readonly status: "OPEN";
  readonly words: string;
  readonly madeAt: Date;
  readonly dueAt: Date;
}

/** Decides a promise made to a buyer. */
export function makeCommitment(
  input: {
    readonly words: string;
    /** Default: now. */
    readonly madeAt?: Date | null;
    /** Default: the start of the source's tour, else of the buyer's next tour. */
    readonly dueAt?: Date | null;
  },
  facts: { readonly sourceTourStartsAt: Date | null; readonly nextTourStartsAt: Date | null },
  now: Date,
): Result<CommitmentMade, Refusal<"DUE_TIME_NEEDED" | "INVALID_INPUT">> {
  throw new Error(`not built yet ${input} ${facts} ${now}`);
}

export interface CommitmentSettled {
  readonly status: "KEPT" | "BROKEN" | "RELEASED";
  readonly settledAt: Date;
  /** How it was kept, what was done about a broken one, or when and how the buyer released it. */
  readonly note: string;
  readonly evidenceUrl: string | null;
}

type Settled = Result<CommitmentSettled, Refusal<"ALREADY_SETTLED" | "INVALID_INPUT">>;

/** Decides that a promise was kept. */
export function keepCommitment(
  commitment: CommitmentFacts,
  input: { readonly note: string; readonly evidenceUrl?: string | null },
  now: Date,
): Settled {
  throw new Error(`not built yet ${commitment} ${input} ${now}`);
}

/** Decides that a promise was broken; the note says what was done about it. */
export function breakCommitment(
  commitment: CommitmentFacts,
  input: { readonly note: string },
  now: Date,
): Settled {
  throw new Error(`not built yet ${commitment} ${input} ${now}`);
}

/** Decides that the buyer released a promise; the note says when and how. */
export function releaseCommitment(
  commitment: CommitmentFacts,
  input: { readonly note: string },
  now: Date,
): Settled {
  throw new Error(`not built yet ${commitment} ${input} ${now}`);
}
