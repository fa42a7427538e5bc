import type { HandoffStatus as Status } from "@baton/playbook";
import { Field, Int, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import { HandoffStatus } from "./handoff.enums.ts";
import type { HandoffRecord } from "./handoff.queries.ts";

@ObjectType({ simpleResolvers: true, description: "What the viewer may do with a handoff now." })
export class HandoffPermissions {
  @Field(() => Boolean, { description: "May save a draft with `handoffSaveDraft`." })
  edit!: boolean;

  @Field(() => Boolean, { description: "May deliver it with `handoffDeliver`, once it is complete." })
  deliver!: boolean;

  @Field(() => Boolean, { description: "May read it back with `handoffAcknowledge`." })
  acknowledge!: boolean;

  @Field(() => Boolean, { description: "May send it back with `handoffReturn`." })
  return!: boolean;

  @Field(() => Boolean, { description: "May ask the OSC with `clarificationAsk`." })
  askOsc!: boolean;

  @Field(() => Boolean, { description: "May confirm or correct a read-back with `handoffConfirmReadBack`." })
  confirmReadBack!: boolean;

  @Field(() => Boolean, { description: "May mark an action done with `handoffMarkActionDone`." })
  markActionDone!: boolean;

  @Field(() => Boolean, {
    description:
      "May write the outcome with `handoffRecordOutcome`; of a handoff never delivered, only that nobody came.",
  })
  recordOutcome!: boolean;

  @Field(() => Boolean, { description: "May ask the buyer the one question with `followUpCreate`." })
  askBuyer!: boolean;

  @Field(() => Boolean, { description: "May write down a promise with `commitmentMake`." })
  makeCommitment!: boolean;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "The one record of a tour's context, from OSC to OSM and back.",
})
export class Handoff extends Node {
  @Field(() => HandoffStatus, { description: "Where it stands." })
  status: Status;

  @Field(() => Int, { description: "Counts draft saves; send it back with the next save." })
  revision: number;

  @Field(() => DateTime, { description: "When the draft was last saved." })
  draftSavedAt: Date;

  constructor(readonly record: HandoffRecord) {
    super();
    this.id = toGlobalId("Handoff", record.id);
    this.status = record.status;
    this.revision = record.revision;
    this.draftSavedAt = record.draftSavedAt;
  }
}
