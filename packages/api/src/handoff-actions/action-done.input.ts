import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";

@InputType({ description: "An action that is done." })
export class HandoffMarkActionDoneInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff." })
  handoffId!: string;

  @Field(() => String, { description: "`HandoffAction.key` of what is done." })
  actionKey!: string;
}
