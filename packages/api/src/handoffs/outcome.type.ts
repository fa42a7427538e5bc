import type {
  Attendance as AttendanceName,
  HandoffField as FieldName,
  PlanReaction as Reaction,
  OutcomeResult as Result,
} from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import { HandoffField } from "./handoff.enums.ts";
import { Attendance, OutcomeResult, PlanReaction } from "./outcome.enums.ts";
import type { OutcomeRecord, PlanWalkedRecord } from "./outcome.queries.ts";

@ObjectType({ simpleResolvers: true, description: "A floorplan the buyer was shown at the tour." })
export class PlanWalked {
  @Field(() => PlanReaction, { description: "How they took it." })
  reaction: Reaction;

  @Field(() => String, { description: "Why; empty where nothing was written." })
  note: string;

  constructor(readonly record: PlanWalkedRecord) {
    this.reaction = record.reaction;
    this.note = record.note;
  }
}

@ObjectType({ simpleResolvers: true, description: "What happens next with a buyer." })
export class NextStep {
  @Field(() => String, { description: "What is to be done." })
  words!: string;

  @Field(() => DateTime, { description: "By when." })
  dueAt!: Date;

  readonly ownerId!: string;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "The OSM's update after the tour, written into the handoff.",
})
export class Outcome extends Node {
  @Field(() => Attendance, { description: "Whether the buyer came." })
  attendance: AttendanceName;

  @Field(() => OutcomeResult, { description: "What came of the tour." })
  result: Result;

  @Field(() => String, { description: "What happened." })
  summary: string;

  @Field(() => String, {
    description: "What else they liked or did not; empty where nothing was written.",
  })
  otherReactions: string;

  @Field(() => [String], { description: "What still holds them back." })
  objectionsOpen: readonly string[];

  @Field(() => NextStep, {
    nullable: true,
    description: "What happens next, who does it and by when; null only where the buyer is gone.",
  })
  nextStep: NextStep | null;

  @Field(() => [HandoffField], {
    description: "Questions the buyer had answered before the tour: those that need not be asked again.",
  })
  known: readonly FieldName[];

  @Field(() => [HandoffField], {
    description: "Questions the buyer had already answered and was asked again.",
  })
  askedAgain: readonly FieldName[];

  @Field(() => DateTime, { description: "When it was written." })
  recordedAt: Date;

  constructor(readonly record: OutcomeRecord) {
    super();
    this.id = toGlobalId("Outcome", record.id);
    this.attendance = record.attendance;
    this.result = record.result;
    this.summary = record.summary;
    this.otherReactions = record.otherReactions;
    this.objectionsOpen = record.objectionsOpen;
    this.nextStep = nextStepOf(record);
    this.known = record.known;
    this.askedAgain = record.askedAgain;
    this.recordedAt = record.recordedAt;
  }
}

/** All three are there, or none: the database sees to it. */
function nextStepOf({ nextStep, nextStepOwnerId, nextStepDueAt }: OutcomeRecord): NextStep | null {
  if (nextStep === null || nextStepOwnerId === null || nextStepDueAt === null) return null;
  return Object.assign(new NextStep(), { words: nextStep, ownerId: nextStepOwnerId, dueAt: nextStepDueAt });
}
