import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { isBlank } from "../text/clean-text.ts";
import { parseEvidenceUrl, parseSettlementNote } from "../text/notes.ts";
import type { CommitmentFacts } from "./commitment.ts";

export interface CommitmentSettled {
  readonly status: "KEPT" | "BROKEN" | "RELEASED";
  readonly settledAt: Date;
  /** How it was kept, what was done about a broken one, or when and how the buyer released it. */
  readonly note: string;
  /** A link to evidence, for a kept promise. */
  readonly evidenceUrl: string | null;
}

type Settled = Result<CommitmentSettled, Refusal<"ALREADY_SETTLED" | "INVALID_INPUT">>;

/** Decides that a promise was kept. */
export function keepCommitment(
  commitment: CommitmentFacts,
  input: { readonly note: string; readonly evidenceUrl?: string | null },
  now: Date,
): Settled {
  const settled = settle(commitment, "KEPT", input.note, now);
  if (!settled.ok || input.evidenceUrl == null || isBlank(input.evidenceUrl)) return settled;
  const evidence = parseEvidenceUrl(input.evidenceUrl);
  if (!evidence.ok) return { ok: false, refusal: { ...evidence.refusal, field: ["evidenceUrl"] } };
  return accept({ ...settled.value, evidenceUrl: evidence.value });
}

/** Decides that a promise was broken; the note says what was done about it. */
export function breakCommitment(
  commitment: CommitmentFacts,
  input: { readonly note: string },
  now: Date,
): Settled {
  return settle(commitment, "BROKEN", input.note, now);
}

/** Decides that the buyer released a promise; the note says when and how. */
export function releaseCommitment(
  commitment: CommitmentFacts,
  input: { readonly note: string },
  now: Date,
): Settled {
  return settle(commitment, "RELEASED", input.note, now);
}

const alreadyWords = {
  KEPT: "This promise is already kept, and what was written about it stays. Nothing was changed; make a new promise if there is a new one.",
  BROKEN:
    "This promise is already broken, and what was written about it stays. Nothing was changed; make a new promise if there is a new one.",
  RELEASED:
    "This promise is already released, and what was written about it stays. Nothing was changed; make a new promise if there is a new one.",
} as const;

function settle(
  commitment: CommitmentFacts,
  status: CommitmentSettled["status"],
  text: string,
  now: Date,
): Settled {
  if (commitment.status !== "OPEN") return refuseSettled(commitment.status);
  const note = parseSettlementNote(text);
  if (!note.ok) return { ok: false, refusal: { ...note.refusal, field: ["note"] } };
  return accept({ status, settledAt: now, note: note.value, evidenceUrl: null });
}

/** The refusal for a promise that is no longer open. */
export function refuseSettled(status: CommitmentSettled["status"]) {
  return refuse("ALREADY_SETTLED", alreadyWords[status]);
}
