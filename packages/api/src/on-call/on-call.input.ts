import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { DateTime } from "../schema/scalars.ts";

@InputType({ description: "Whether an OSC answers questions, until when, and who does instead." })
export class OnCallSetInput extends IdempotentInput {
  @Field(() => ID, { nullable: true, description: "The OSC; the viewer when left out." })
  memberId?: string | null;

  @Field(() => Boolean, { description: "Whether they answer from now on." })
  isOnCall!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "From then on it is the other way round; until told otherwise when left out.",
  })
  until?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who answers when they do not: an OSC or a sales manager; nobody when left out.",
  })
  coveredById?: string | null;
}
