import type {
  Attendance as AttendanceName,
  HandoffField as FieldName,
  PlanReaction as Reaction,
  OutcomeResult as Result,
} from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { DateTime } from "../schema/scalars.ts";
import { HandoffField } from "./handoff.enums.ts";
import { Attendance, OutcomeResult, PlanReaction } from "./outcome.enums.ts";

@InputType({ description: "A floorplan the buyer was shown." })
export class PlanWalkedInput {
  @Field(() => ID, { description: "The floorplan." })
  floorplanId!: string;

  @Field(() => PlanReaction, { description: "How they took it." })
  reaction!: Reaction;

  @Field(() => String, { defaultValue: "", description: "Why, in a few words." })
  note!: string;
}

@InputType({ description: "What happens next." })
export class NextStepInput {
  @Field(() => String, { description: "What is to be done." })
  words!: string;

  @Field(() => ID, { description: "The member who does it." })
  ownerId!: string;

  @Field(() => DateTime, { description: "By when; not before the tour." })
  dueAt!: Date;
}

@InputType({ description: "A promise made to the buyer at the tour. It becomes a Commitment." })
export class NewPromiseInput {
  @Field(() => String, { description: "The exact words that were said." })
  words!: string;

  @Field(() => ID, { description: "The member who keeps it." })
  ownerId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "By when. Default: the start of the buyer's next tour; without one it must be given.",
  })
  dueAt?: Date | null;
}

@InputType({ description: "What happened at the tour." })
export class HandoffRecordOutcomeInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff." })
  handoffId!: string;

  @Field(() => Attendance, { description: "Whether the buyer came." })
  attendance!: AttendanceName;

  @Field(() => OutcomeResult, { description: "What came of the tour; of a no-show: FOLLOW_UP or LOST." })
  result!: Result;

  @Field(() => String, { description: "What happened." })
  summary!: string;

  @Field(() => [PlanWalkedInput], { defaultValue: [], description: "The floorplans they were shown." })
  plansWalked!: PlanWalkedInput[];

  @Field(() => String, { defaultValue: "", description: "What else they liked or did not." })
  otherReactions!: string;

  @Field(() => [String], { defaultValue: [], description: "What still holds them back." })
  objectionsOpen!: string[];

  @Field(() => [NewPromiseInput], { defaultValue: [], description: "Promises made at the tour; at most 10." })
  promises!: NewPromiseInput[];

  @Field(() => NextStepInput, {
    nullable: true,
    description: "What happens next; needed unless the result is NOT_A_FIT or LOST.",
  })
  nextStep?: NextStepInput | null;

  @Field(() => [HandoffField], {
    defaultValue: [],
    description: "Questions the buyer had already answered and was asked again.",
  })
  askedAgain!: FieldName[];
}
