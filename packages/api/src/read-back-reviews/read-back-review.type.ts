import type { ReadBackVerdict as Verdict } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { ReviewRecord } from "./read-back-review.queries.ts";

export const ReadBackVerdict = enumType<Verdict>("ReadBackVerdict", "What an OSC says to a read-back.", {
  CONFIRMED: "That is it.",
  CORRECTED: "Something was understood otherwise; the correction says what is right.",
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "What the OSC said to a read-back. Never changes.",
})
export class ReadBackReview extends Node {
  @Field(() => ReadBackVerdict, { description: "Confirmed or corrected." })
  verdict: Verdict;

  @Field(() => String, { nullable: true, description: "What is right instead; null when confirmed." })
  correction: string | null;

  @Field(() => DateTime, { description: "When it was said." })
  reviewedAt: Date;

  constructor(readonly record: ReviewRecord) {
    super();
    this.id = toGlobalId("ReadBackReview", record.id);
    this.verdict = record.verdict;
    this.correction = record.correction;
    this.reviewedAt = record.reviewedAt;
  }
}
