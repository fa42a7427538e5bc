import type { InteractionChannel as Channel } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { InteractionRecord } from "./interaction.queries.ts";
import { Objection } from "./objection.type.ts";

export const InteractionChannel = enumType<Channel>("InteractionChannel", "How buyer and member met.", {
  CALL: "A phone or video call.",
  TEXT: "Text messages.",
  EMAIL: "Email.",
  CHAT: "A chat on a web site.",
  VISIT: "In person.",
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "One call, text, email, chat or visit with a buyer.",
})
export class Interaction extends Node {
  @Field(() => InteractionChannel, { description: "How they met." })
  channel: Channel;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt: Date;

  @Field(() => String, { description: "What was said." })
  summary: string;

  @Field(() => [Objection], { description: "Objections the buyer raised, with what was answered." })
  objections: readonly Objection[];

  constructor(readonly record: InteractionRecord) {
    super();
    this.id = toGlobalId("Interaction", record.id);
    this.channel = record.channel;
    this.occurredAt = record.occurredAt;
    this.summary = record.summary;
    this.objections = record.objections;
  }
}
