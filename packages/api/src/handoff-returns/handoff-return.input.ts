import type { ReturnReason as Reason } from "@baton/playbook";
import { Field, ID, InputType, Int } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { ReturnReason } from "./handoff-return.type.ts";

@InputType({ description: "A version to send back to the OSC, and why." })
export class HandoffReturnInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff." })
  handoffId!: string;

  @Field(() => Int, { description: "The version the reader has in front of them; a newer one is a refusal." })
  versionNumber!: number;

  @Field(() => ReturnReason, { description: "Why, as a code." })
  reason!: Reason;

  @Field(() => String, { description: "What is missing, unclear or wrong, in words." })
  words!: string;
}
