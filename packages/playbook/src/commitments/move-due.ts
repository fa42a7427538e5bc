import type { CommitmentFacts } from "./commitment.ts";

/** A tour that starts at another time now. */
export interface TourMoved {
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
}

export interface DueMoved {
  readonly dueAt: Date;
  /** For the trail. */
  readonly note: string;
}

/**
 * Decides what becomes of a promise made at a tour, or in its handoff, when the tour is moved: an open one due at the
 * tour's start follows it. Null when it stays, as one does that was given a time of its own.
 */
export function moveDue(commitment: CommitmentFacts, { from, to, reason }: TourMoved): DueMoved | null {
  if (commitment.status !== "OPEN" || from.getTime() === to.getTime()) return null;
  if (commitment.dueAt.getTime() !== from.getTime()) return null;
  return { dueAt: to, note: `The tour was moved: ${reason}` };
}
