import { accept, type Refusal, type Result, refuse } from "../result.ts";
import type { CommitmentFacts } from "./commitment.ts";
import { refuseSettled } from "./settle.ts";

/** Decides that another member keeps a promise from now on. What was said to the buyer, and by whom, stays. */
export function reownCommitment(
  commitment: CommitmentFacts & { readonly ownerId: string },
  ownerId: string,
): Result<{ readonly ownerId: string }, Refusal<"ALREADY_SETTLED" | "INVALID_INPUT">> {
  if (commitment.status !== "OPEN") return refuseSettled(commitment.status);
  if (commitment.ownerId === ownerId) {
    return refuse("INVALID_INPUT", "This member owns the promise already. Pick another one.", ["ownerId"]);
  }
  return accept({ ownerId });
}
