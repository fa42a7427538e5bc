import { Handoff } from "../handoffs/handoff.type.ts";
import { definePayload } from "../schema/payload.ts";

export const HandoffConfirmReadBackPayload = definePayload({
  mutation: "HandoffConfirmReadBack",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The handoff as it is now; null when refused.",
  codes: {
    ALREADY_REVIEWED: "It was confirmed or corrected already.",
    NEWER_READ_BACK: "It was read back again since.",
    NEWER_VERSION: "A newer version was delivered since, and is still to be read.",
    HANDOFF_ENDED: "The handoff is closed, or its tour is cancelled.",
  },
});
