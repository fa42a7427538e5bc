import type { CommitmentStatus as Status } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { enumType } from "../schema/enum-type.ts";
import { DateTime } from "../schema/scalars.ts";
import { CommitmentStatus } from "./commitment.type.ts";

export type CommitmentOrder = "DUE_AT_ASC" | "SETTLED_AT_DESC" | "MADE_AT_DESC";
export const CommitmentOrder = enumType<CommitmentOrder>("CommitmentOrder", "How promises are sorted.", {
  DUE_AT_ASC: "Due soonest first.",
  SETTLED_AT_DESC: "Settled latest first; open ones at the end.",
  MADE_AT_DESC: "Made latest first.",
});

@InputType({ description: "Which promises to list; every condition given must hold." })
export class CommitmentsFilter {
  @Field(() => [CommitmentStatus], {
    nullable: true,
    description: "Only promises that stand in one of these.",
  })
  statuses?: Status[] | null;

  @Field(() => ID, { nullable: true, description: "Only promises this member owns." })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only promises made to this buyer." })
  buyerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only promises to buyers with a tour in this community." })
  communityId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only promises due at this instant or later." })
  dueFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only promises due before this instant." })
  dueBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only promises settled at this instant or later." })
  settledFrom?: Date | null;
}

@InputType({ description: "Where a promise was made: exactly one of these." })
export class CommitmentSourceInput {
  @Field(() => ID, { nullable: true, description: "A conversation with the buyer." })
  interactionId?: string | null;

  @Field(() => ID, { nullable: true, description: "The handoff it was written into." })
  handoffId?: string | null;

  @Field(() => ID, { nullable: true, description: "A tour of the buyer." })
  tourId?: string | null;
}

@InputType({ description: "A promise that was made to a buyer." })
export class CommitmentMakeInput extends IdempotentInput {
  @Field(() => ID, { description: "To whom." })
  buyerId!: string;

  @Field(() => String, { description: "The exact words that were said." })
  words!: string;

  @Field(() => ID, { description: "The member who keeps it." })
  ownerId!: string;

  @Field(() => CommitmentSourceInput, { description: "Where it was made; exactly one." })
  source!: CommitmentSourceInput;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "By when. Default: the start of the source's tour, else of the buyer's next tour; without either it must be given.",
  })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was made. Default: now." })
  madeAt?: Date | null;
}

@InputType({ description: "A promise that was kept." })
export class CommitmentKeepInput extends IdempotentInput {
  @Field(() => ID, { description: "The promise." })
  commitmentId!: string;

  @Field(() => String, { description: "How it was kept." })
  note!: string;

  @Field(() => String, { nullable: true, description: "A link that shows it; http or https." })
  evidenceUrl?: string | null;
}

@InputType({ description: "A promise that another member is to keep." })
export class CommitmentReownInput extends IdempotentInput {
  @Field(() => ID, { description: "The promise." })
  commitmentId!: string;

  @Field(() => ID, { description: "Who keeps it from now on: a member in sales." })
  ownerId!: string;

  @Field(() => String, { nullable: true, description: "Why, for the promise's trail." })
  reason?: string | null;
}

@InputType({ description: "Another due time for a promise." })
export class CommitmentMoveDueInput extends IdempotentInput {
  @Field(() => ID, { description: "The promise." })
  commitmentId!: string;

  @Field(() => DateTime, {
    description: "By when it is to be kept: a time ahead. It follows no tour from then on.",
  })
  dueAt!: Date;

  @Field(() => String, { description: "Why, for the promise's trail." })
  reason!: string;
}

@InputType({ description: "A promise that was broken." })
export class CommitmentBreakInput extends IdempotentInput {
  @Field(() => ID, { description: "The promise." })
  commitmentId!: string;

  @Field(() => String, { description: "What was done about it." })
  note!: string;
}

@InputType({ description: "A promise the buyer no longer expects." })
export class CommitmentReleaseInput extends IdempotentInput {
  @Field(() => ID, { description: "The promise." })
  commitmentId!: string;

  @Field(() => String, { description: "When and how the buyer released it." })
  note!: string;
}
