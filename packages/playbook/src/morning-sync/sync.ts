import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseSyncSummary } from "../text/notes.ts";
import { pauseTimer, resumeTimer, type SyncTimer, startTimer } from "./timer.ts";

/** What the deciders need to know of a sync that has begun. */
export interface SyncFacts {
  readonly timer: SyncTimer;
  readonly closedAt: Date | null;
}

export interface SyncStarted {
  readonly startedAt: Date;
  readonly timer: SyncTimer;
}

/** Decides the start of a pair's sync. Where it has begun already there is nothing to decide: it is that one. */
export function startSync(
  agenda: readonly unknown[],
  now: Date,
): Result<SyncStarted, Refusal<"NOTHING_TO_SYNC">> {
  if (agenda.length === 0) {
    return refuse(
      "NOTHING_TO_SYNC",
      "These two have no tour together on that day, so there is nothing to talk over. Choose another day or another partner.",
      ["day"],
    );
  }
  return accept({ startedAt: now, timer: startTimer(now) });
}

/** Decides a pause. */
export function pauseSync(
  { timer, closedAt }: SyncFacts,
  now: Date,
): Result<SyncTimer, Refusal<"SYNC_CLOSED">> {
  return closedAt ? closed() : accept(pauseTimer(timer, now));
}

/** Decides that the timer runs on. */
export function resumeSync(
  { timer, closedAt }: SyncFacts,
  now: Date,
): Result<SyncTimer, Refusal<"SYNC_CLOSED">> {
  return closedAt ? closed() : accept(resumeTimer(timer, now));
}

/** A summary that holds, or would. */
export interface SummaryFacts {
  readonly id: string;
  readonly words: string;
  readonly writtenAt: Date;
}

export interface SummaryWritten {
  /** Null where the newest says the same already, so nothing is added. */
  readonly words: string | null;
  readonly writtenAt: Date;
}

/**
 * Decides a tour's summary. Who writes says which one they had in front of them, so that two people who type at once
 * do not write over each other unseen.
 */
export function summarizeTour(
  { closedAt }: SyncFacts,
  newest: SummaryFacts | null,
  input: { readonly words: unknown; readonly replacesId: string | null },
  now: Date,
): Result<SummaryWritten, Refusal<"SYNC_CLOSED" | "NEWER_SUMMARY" | "INVALID_INPUT">> {
  if (closedAt) return closed();
  const parsed = parseSyncSummary(input.words);
  if (!parsed.ok) return { ok: false, refusal: { ...parsed.refusal, field: ["words"] } };
  if (newest?.words === parsed.value) return accept({ words: null, writtenAt: now });
  if ((newest?.id ?? null) !== input.replacesId) {
    return refuse(
      "NEWER_SUMMARY",
      "Somebody wrote this tour’s summary while you wrote yours, so nothing was saved. Read theirs, then save yours in its place or keep theirs.",
      ["replacesId"],
    );
  }
  return accept({ words: parsed.value, writtenAt: later(newest?.writtenAt, now) });
}

/** Which of two is the newer is told by when they were written; who waited for the other began with an older clock. */
function later(before: Date | undefined, now: Date): Date {
  return before && before >= now ? new Date(before.getTime() + 1) : now;
}

/** A tour of the agenda, and whether it has a summary. */
export interface SummarizedTour {
  readonly id: string;
  /** Who comes. */
  readonly name: string;
  readonly summarized: boolean;
}

export interface SyncClosed {
  readonly closedAt: Date;
  readonly timer: SyncTimer;
}

/** A refused close; `missing` lists every tour that has no summary, else it is empty. */
export interface CloseRefusal extends Refusal<"SYNC_CLOSED" | "SUMMARY_MISSING"> {
  readonly missing: readonly SummarizedTour[];
}

/** Decides the close, which needs a summary of every tour on the agenda. It stops the timer. */
export function closeSync(
  sync: SyncFacts,
  agenda: readonly SummarizedTour[],
  now: Date,
): Result<SyncClosed, CloseRefusal> {
  if (sync.closedAt) return { ok: false, refusal: { ...closed().refusal, missing: [] } };
  const missing = agenda.filter(({ summarized }) => !summarized);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(", ");
    const { refusal } = refuse(
      "SUMMARY_MISSING",
      `The sync cannot be closed yet: no summary is written for ${names}. Write what you agreed on, then close it.`,
    );
    return { ok: false, refusal: { ...refusal, missing } };
  }
  return accept({ closedAt: now, timer: pauseTimer(sync.timer, now) });
}

function closed() {
  return refuse(
    "SYNC_CLOSED",
    "This sync is closed, and what was written in it stays. What is new belongs into the handoff itself.",
  );
}
