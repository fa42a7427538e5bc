import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../schema/scalars.ts";
import type { ActionDoneRecord } from "./action-done.queries.ts";

@ObjectType({ simpleResolvers: true, description: "That an action of the list was done. Never changes." })
export class HandoffActionDone {
  @Field(() => String, { description: "`HandoffAction.key` of what was done." })
  key: string;

  @Field(() => DateTime, { description: "When it was marked done." })
  doneAt: Date;

  constructor(readonly record: ActionDoneRecord) {
    this.key = record.actionKey;
    this.doneAt = record.doneAt;
  }
}
