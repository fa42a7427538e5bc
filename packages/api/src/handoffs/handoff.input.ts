import type { HandoffStatus as Status } from "@baton/playbook";
import { Field, ID, InputType, Int } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { HandoffContentInput } from "./content.input.ts";
import { HandoffStatus } from "./handoff.enums.ts";

@InputType({ description: "Which handoffs to list; every condition given must hold." })
export class HandoffsFilter {
  @Field(() => [HandoffStatus], { nullable: true, description: "Only handoffs that stand in one of these." })
  statuses?: Status[] | null;

  @Field(() => ID, { nullable: true, description: "Only handoffs of tours in this community." })
  communityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only handoffs about this buyer." })
  buyerId?: string | null;
}

@InputType({ description: "A draft to save. The first save makes the tour's handoff." })
export class HandoffSaveDraftInput extends IdempotentInput {
  @Field(() => ID, { description: "The tour the handoff is for." })
  tourId!: string;

  @Field(() => Int, {
    description: "`Handoff.revision` the writer started from; 0 when there is no handoff yet.",
  })
  expectedRevision!: number;

  @Field(() => HandoffContentInput, { description: "The whole content; it replaces the draft." })
  content!: HandoffContentInput;
}

@InputType({ description: "A handoff to deliver to the OSM." })
export class HandoffDeliverInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff." })
  handoffId!: string;

  @Field(() => Int, { description: "The revision the writer sees; a newer one on the server is a refusal." })
  expectedRevision!: number;
}

@InputType({ description: "A version that was read, and how it was understood." })
export class HandoffAcknowledgeInput extends IdempotentInput {
  @Field(() => ID, { description: "The handoff." })
  handoffId!: string;

  @Field(() => Int, { description: "The version the reader has in front of them; a newer one is a refusal." })
  versionNumber!: number;

  @Field(() => String, { description: "In the reader's own words: what they understood and will do." })
  readBack!: string;
}
