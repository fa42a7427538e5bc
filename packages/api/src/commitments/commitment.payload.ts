import { definePayload } from "../schema/payload.ts";
import { Commitment } from "./commitment.type.ts";

export const CommitmentMakePayload = definePayload({
  mutation: "CommitmentMake",
  object: "commitment",
  type: () => Commitment,
  objectDescription: "The new promise; null when refused.",
  codes: { DUE_TIME_NEEDED: "There is no tour to take the due time from; give `dueAt`." },
});

export const CommitmentKeepPayload = settlePayload("CommitmentKeep");
export const CommitmentBreakPayload = settlePayload("CommitmentBreak");
export const CommitmentReleasePayload = settlePayload("CommitmentRelease");

function settlePayload(mutation: string) {
  return definePayload({
    mutation,
    object: "commitment",
    type: () => Commitment,
    objectDescription: "The promise as it is now; null when refused.",
    codes: { ALREADY_SETTLED: "The promise was already kept, broken or released." },
  });
}
