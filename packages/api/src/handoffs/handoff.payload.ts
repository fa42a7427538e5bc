import { Field } from "type-graphql";
import { definePayload } from "../schema/payload.ts";
import { HandoffField, HandoffSection } from "./handoff.enums.ts";
import { Handoff } from "./handoff.type.ts";

const stale = { STALE_REVISION: "The draft was saved in the meantime; work from its current revision." };
const ended = { HANDOFF_ENDED: "The handoff is closed, or its tour is cancelled." };

export const HandoffSaveDraftPayload = definePayload({
  mutation: "HandoffSaveDraft",
  object: "handoff",
  type: () => Handoff,
  objectDescription:
    "The handoff as it is now; after STALE_REVISION as it was saved since, else null when refused.",
  codes: { ...stale, ...ended },
});

export const HandoffDeliverPayload = definePayload({
  mutation: "HandoffDeliver",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The delivered handoff; null when refused.",
  codes: {
    ...stale,
    ...ended,
    REQUIRED_FIELD_MISSING: "A required field blocks delivery; `section` and `handoffField` name it.",
    NOTHING_NEW: "The draft says what was already delivered.",
  },
  extendError: (error) => {
    Field(() => HandoffSection, {
      nullable: true,
      description: "The section of the field that blocks delivery; null for other refusals.",
    })(error, "section");
    Field(() => HandoffField, {
      nullable: true,
      description: "The field that blocks delivery; null for other refusals.",
    })(error, "handoffField");
  },
});

export const HandoffAcknowledgePayload = definePayload({
  mutation: "HandoffAcknowledge",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The handoff as it is now; null when refused.",
  codes: {
    NOT_DELIVERED: "Nothing was delivered yet.",
    NEWER_VERSION: "A newer version was delivered; read that one.",
    RETURNED: "This version was sent back; read the next one once it is delivered.",
    ...ended,
  },
});

export const HandoffRecordOutcomePayload = definePayload({
  mutation: "HandoffRecordOutcome",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The closed handoff; null when refused.",
  codes: {
    NOT_DELIVERED: "Nothing was delivered yet, so only a no-show can be written.",
    TOUR_NOT_STARTED: "The tour has not started yet.",
    DUE_TIME_NEEDED: "A promise has no due time, and the buyer no tour ahead to have it kept by.",
    ...ended,
  },
});
