import { followUpState, type FollowUpState as State } from "@baton/playbook";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { enumType } from "../schema/enum-type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { FollowUpRecord } from "./follow-up.queries.ts";

const FollowUpState = enumType<State>("FollowUpState", "How the question to a buyer stands.", {
  WAITING: "The link works; nothing was answered yet.",
  ANSWERED: "The buyer has answered.",
  EXPIRED: "The link has run out unanswered.",
});

@ObjectType({
  simpleResolvers: true,
  description:
    "The one question to the buyer after a tour: did they have to repeat anything they had told us?",
})
export class FollowUp {
  @Field(() => FollowUpState, { description: "How it stands." })
  state: State;

  @Field(() => DateTime, { description: "When the newest link was made." })
  createdAt: Date;

  @Field(() => DateTime, { description: "Until when it works." })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When the buyer answered; null until then." })
  answeredAt: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they had to repeat anything; null until then.",
  })
  hadToRepeat: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "What it was, in their words; null when they wrote nothing.",
  })
  comment: string | null;

  constructor(
    readonly record: FollowUpRecord,
    now: Date,
  ) {
    this.state = followUpState(record, now);
    this.createdAt = record.createdAt;
    this.expiresAt = record.expiresAt;
    this.answeredAt = record.answeredAt;
    this.hadToRepeat = record.hadToRepeat;
    this.comment = record.comment;
  }
}

@InputType({ description: "A tour after which the buyer is asked." })
export class FollowUpCreateInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff of that tour." })
  handoffId!: string;
}
