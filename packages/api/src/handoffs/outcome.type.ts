import type { HandoffField as FieldName, OutcomeResult as Result } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import { HandoffField, OutcomeResult } from "./handoff.enums.ts";
import type { OutcomeRecord } from "./outcome.queries.ts";

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "The OSM's update after the tour, written into the handoff.",
})
export class Outcome extends Node {
  @Field(() => OutcomeResult, { description: "How the tour ended." })
  result: Result;

  @Field(() => String, { description: "What happened." })
  summary: string;

  @Field(() => String, { description: "What happens next, and who does it." })
  nextStep: string;

  @Field(() => [HandoffField], {
    description: "Questions the buyer had already answered and was asked again.",
  })
  askedAgain: readonly FieldName[];

  @Field(() => DateTime, { description: "When it was written." })
  recordedAt: Date;

  constructor(readonly record: OutcomeRecord) {
    super();
    this.id = toGlobalId("Outcome", record.id);
    this.result = record.result;
    this.summary = record.summary;
    this.nextStep = record.nextStep;
    this.askedAgain = record.askedAgain;
    this.recordedAt = record.recordedAt;
  }
}
