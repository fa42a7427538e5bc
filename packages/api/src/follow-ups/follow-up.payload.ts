import { Field } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { definePayload } from "../schema/payload.ts";

export const FollowUpCreatePayload = definePayload({
  mutation: "FollowUpCreate",
  object: "handoff",
  type: () => Handoff,
  objectDescription: "The handoff, with its follow-up; null when refused.",
  codes: {
    NO_OUTCOME: "The outcome of the tour is not written yet.",
    NOT_ATTENDED: "The buyer did not come.",
    ALREADY_ANSWERED: "The buyer has answered.",
  },
});

Field(() => String, {
  nullable: true,
  description:
    "The address to send to the buyer. Told once: null when refused, and when the same request is sent again.",
})(FollowUpCreatePayload.prototype, "link");
