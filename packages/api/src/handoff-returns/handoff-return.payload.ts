import { Handoff } from "../handoffs/handoff.type.ts";
import { definePayload } from "../schema/payload.ts";

export const HandoffReturnPayload = definePayload({
  mutation: "HandoffReturn",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The returned handoff; null when refused.",
  codes: {
    NOT_DELIVERED: "Nothing was delivered yet.",
    NEWER_VERSION: "A newer version was delivered; read that one.",
    ALREADY_RETURNED: "This version was sent back already.",
    TOUR_STARTED: "The tour has started; the outcome is the place for what was wrong.",
    HANDOFF_ENDED: "The handoff is closed, or its tour is cancelled.",
  },
});
