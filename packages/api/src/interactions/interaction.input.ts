import type { InteractionChannel as Channel } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { DateTime } from "../schema/scalars.ts";
import { InteractionChannel } from "./interaction.type.ts";
import { ObjectionInput } from "./objection.type.ts";

@InputType({ description: "A conversation to write down." })
export class InteractionRecordInput extends IdempotentInput {
  @Field(() => ID, { description: "The buyer it was with." })
  buyerId!: string;

  @Field(() => InteractionChannel, { description: "How they met." })
  channel!: Channel;

  @Field(() => DateTime, { description: "When it happened; not in the future." })
  occurredAt!: Date;

  @Field(() => String, { description: "What was said." })
  summary!: string;

  @Field(() => [ID], { defaultValue: [], description: "Floorplans that were discussed." })
  floorplanIds!: string[];

  @Field(() => [ObjectionInput], { defaultValue: [], description: "Objections the buyer raised." })
  objections!: ObjectionInput[];
}
