import { definePayload } from "../schema/payload.ts";
import { Commitment } from "./commitment.type.ts";

export const CommitmentMakePayload = definePayload({
  mutation: "CommitmentMake",
  object: "commitment",
  type: () => Commitment,
  objectDescription: "The new promise; null when refused.",
  codes: { DUE_TIME_NEEDED: "There is no tour to take the due time from; give `dueAt`." },
});

export const CommitmentKeepPayload = changePayload("CommitmentKeep");
export const CommitmentReownPayload = changePayload("CommitmentReown");
export const CommitmentMoveDuePayload = changePayload("CommitmentMoveDue");
export const CommitmentBreakPayload = changePayload("CommitmentBreak");
export const CommitmentReleasePayload = changePayload("CommitmentRelease");

function changePayload(mutation: string) {
  return definePayload({
    mutation,
    object: "commitment",
    type: () => Commitment,
    objectDescription: "The promise as it is now; null when refused.",
    codes: { ALREADY_SETTLED: "The promise was already kept, broken or released." },
  });
}
