import { Handoff } from "../handoffs/handoff.type.ts";
import { definePayload } from "../schema/payload.ts";

export const HandoffMarkActionDonePayload = definePayload({
  mutation: "HandoffMarkActionDone",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The handoff as it is now; null when refused.",
  codes: {
    NOT_DELIVERED: "Nothing was delivered yet, so there is no list.",
    ALREADY_DONE: "It is done already.",
    HANDOFF_ENDED: "The tour is cancelled.",
  },
});
