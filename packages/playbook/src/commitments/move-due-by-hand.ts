import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseReason } from "../text/notes.ts";
import type { CommitmentFacts } from "./commitment.ts";
import type { DueMoved } from "./move-due.ts";
import { refuseSettled } from "./settle.ts";

/** Decides another due time for a promise. It binds, so a reason is needed; from then on it follows no tour. */
export function moveCommitmentDue(
  commitment: CommitmentFacts,
  input: { readonly dueAt: Date; readonly reason: string },
  now: Date,
): Result<DueMoved, Refusal<"ALREADY_SETTLED" | "INVALID_INPUT">> {
  if (commitment.status !== "OPEN") return refuseSettled(commitment.status);
  const reason = parseReason(input.reason);
  if (!reason.ok) return { ok: false, refusal: { ...reason.refusal, field: ["reason"] } };
  const { dueAt } = input;
  if (!(dueAt >= now)) {
    return refuse("INVALID_INPUT", "A promise cannot be kept in the past. Pick a later due time.", ["dueAt"]);
  }
  if (dueAt.getTime() === commitment.dueAt.getTime()) {
    return refuse("INVALID_INPUT", "The promise is due at that time already. Pick another one.", ["dueAt"]);
  }
  return accept({ dueAt, note: reason.value });
}
