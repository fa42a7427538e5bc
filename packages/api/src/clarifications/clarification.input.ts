import type { HandoffField as FieldName } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { HandoffField } from "../handoffs/handoff.enums.ts";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";

@InputType({ description: "A question to the OSC." })
export class ClarificationAskInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff it is about." })
  handoffId!: string;

  @Field(() => String, { description: "The question: 1 to 1000 characters." })
  question!: string;

  @Field(() => HandoffField, {
    nullable: true,
    description: "What in the handoff it is about; the whole when left out.",
  })
  field?: FieldName | null;
}

@InputType({ description: "An answer to the OSM." })
export class ClarificationAnswerInput extends IdempotentInput {
  @Field(() => ID, { description: "The question." })
  clarificationId!: string;

  @Field(() => String, { description: "The answer: 1 to 1000 characters." })
  answer!: string;
}
