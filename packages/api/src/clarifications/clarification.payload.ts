import { definePayload } from "../schema/payload.ts";
import { Clarification } from "./clarification.type.ts";

const ended = "The handoff is closed, or its tour is cancelled.";

export const ClarificationAskPayload = definePayload({
  mutation: "ClarificationAsk",
  object: "clarification",
  type: () => Clarification,
  objectDescription: "The question; null when refused.",
  codes: { HANDOFF_ENDED: ended },
});

export const ClarificationAnswerPayload = definePayload({
  mutation: "ClarificationAnswer",
  object: "clarification",
  type: () => Clarification,
  objectDescription: "The question with its answer; when refused, as it is.",
  codes: {
    HANDOFF_ENDED: ended,
    ALREADY_ANSWERED: "Somebody was first; the payload has their answer.",
    OWN_QUESTION: "Who asked cannot answer.",
  },
});
