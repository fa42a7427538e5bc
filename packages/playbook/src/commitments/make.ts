import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parsePromiseWords } from "../text/notes.ts";
import { parseHappenedAt } from "../timing/past.ts";

export interface CommitmentMade {
  readonly status: "OPEN";
  readonly words: string;
  readonly madeAt: Date;
  readonly dueAt: Date;
}

export interface MakeCommitmentFacts {
  /** Start of the tour (or the handoff's tour) it was made at; null when it was made elsewhere. */
  readonly sourceTourStartsAt: Date | null;
  /** Start of the buyer's next tour. */
  readonly nextTourStartsAt: Date | null;
}

/**
 * Decides a promise made to a buyer. Without a due time it is due at the start of the source's tour, else of the
 * buyer's next tour; a tour that had begun when the promise was made cannot be what it is due before.
 */
export function makeCommitment(
  input: {
    readonly words: string;
    /** @defaultValue now */
    readonly madeAt?: Date | null;
    readonly dueAt?: Date | null;
  },
  facts: MakeCommitmentFacts,
  now: Date,
): Result<CommitmentMade, Refusal<"DUE_TIME_NEEDED" | "INVALID_INPUT">> {
  const words = parsePromiseWords(input.words);
  if (!words.ok) return { ok: false, refusal: { ...words.refusal, field: ["words"] } };
  const madeAt = parseHappenedAt(input.madeAt ?? now, now);
  if (!madeAt.ok) return { ok: false, refusal: { ...madeAt.refusal, field: ["madeAt"] } };
  const dueAt = input.dueAt ?? tourAhead(facts, madeAt.value);
  if (!dueAt) {
    return refuse(
      "DUE_TIME_NEEDED",
      "The buyer has no tour ahead to have this promise kept by. Say when it is due.",
      ["dueAt"],
    );
  }
  if (!(dueAt.getTime() >= madeAt.value.getTime())) {
    return refuse("INVALID_INPUT", "The promise would be due before it was made. Pick a later due time.", [
      "dueAt",
    ]);
  }
  return accept({ status: "OPEN", words: words.value, madeAt: madeAt.value, dueAt });
}

function tourAhead(facts: MakeCommitmentFacts, madeAt: Date): Date | undefined {
  return [facts.sourceTourStartsAt, facts.nextTourStartsAt].find(
    (start) => start !== null && start.getTime() > madeAt.getTime(),
  ) as Date | undefined;
}
