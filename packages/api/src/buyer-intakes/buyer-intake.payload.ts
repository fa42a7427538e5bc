import { Field, Int } from "type-graphql";
import { definePayload } from "../schema/payload.ts";
import { DateTime } from "../schema/scalars.ts";

export const BuyerIntakeSubmitPayload = definePayload({
  mutation: "BuyerIntakeSubmit",
  object: "receivedAt",
  type: () => DateTime,
  objectDescription: "When it was received; null when refused. Nothing else is told.",
  codes: { RATE_LIMITED: "Too many came through this key; `retryAfterSeconds` says when there is room." },
  extendError: (prototype) =>
    Field(() => Int, {
      nullable: true,
      description: "Seconds until it can be sent again; null for any other refusal.",
    })(prototype, "retryAfterSeconds"),
});
