import type { ReturnReason as Reason } from "@baton/playbook";
import { Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { ReturnRecord } from "./handoff-return.queries.ts";

export const ReturnReason = enumType<Reason>("ReturnReason", "Why a handoff was sent back.", {
  INCOMPLETE: "Something is missing.",
  UNCLEAR: "Something cannot be understood.",
  WRONG_BUYER: "It is about another buyer.",
  WRONG_TOUR: "It is for another tour.",
  OTHER: "Something else; the words say what.",
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "That the OSM sent a version back to the OSC, and why. Never changes.",
})
export class HandoffReturn extends Node {
  @Field(() => Int, { description: "The version that was sent back." })
  versionNumber: number;

  @Field(() => ReturnReason, { description: "Why, as a code." })
  reason: Reason;

  @Field(() => String, { description: "Why, in the OSM's words." })
  words: string;

  @Field(() => DateTime, { description: "When it was sent back." })
  returnedAt: Date;

  constructor(readonly record: ReturnRecord) {
    super();
    this.id = toGlobalId("HandoffReturn", record.id);
    this.versionNumber = record.versionNumber;
    this.reason = record.reason;
    this.words = record.words;
    this.returnedAt = record.returnedAt;
  }
}
