import type { HandoffField as FieldName, HandoffPattern as Pattern, PlaybookPolicy } from "@baton/playbook";
import { Field, Int, ObjectType } from "type-graphql";
import { HandoffField } from "../handoffs/handoff.enums.ts";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";

export const HandoffPattern = enumType<Pattern>("HandoffPattern", "How a builder hands buyers over.", {
  STRUCTURED_RECORD: "The OSC fills the form; Baton enforces the required fields.",
  MORNING_SYNC: "OSC and OSM go through the day's tours together.",
  AI_ASSISTED: "An AI sales extension proposes a draft; an OSC reviews it.",
});

@ObjectType({ implements: Node, simpleResolvers: true, description: "A builder's policy." })
export class Playbook extends Node implements PlaybookPolicy {
  @Field(() => HandoffPattern, { description: "The pattern in use." })
  pattern!: Pattern;

  @Field(() => [HandoffField], { description: "Fields without which a handoff cannot be delivered." })
  requiredFields!: readonly FieldName[];

  @Field(() => Int, { description: "A handoff is due this many hours before the tour." })
  deliveryLeadHours!: number;

  @Field(() => Int, {
    description: "At short notice it is due this many minutes after the booking or the move.",
  })
  shortNoticeMinutes!: number;

  @Field(() => Int, { description: "The OSM reads within this many hours before the start." })
  readWindowHours!: number;

  @Field(() => Int, { description: "An undelivered handoff is at risk this many hours before it is due." })
  atRiskHours!: number;

  @Field(() => Int, { description: "The OSC is on call for this many hours before the start." })
  onCallHours!: number;

  @Field(() => Int, { description: "On call, a question is answered within this many seconds." })
  onCallAnswerSeconds!: number;

  @Field(() => Int, {
    description:
      "A question nobody answered goes on to the sales manager this many seconds after it was due.",
  })
  climbSeconds!: number;

  @Field(() => Int, { description: "An open promise is due soon this many hours before it is due." })
  promiseReminderHours!: number;

  @Field(() => Int, { description: "The link to the buyer's one question works for this many days." })
  followUpDays!: number;

  @Field(() => Int, { description: "A morning sync is meant to take this many minutes." })
  syncMinutes!: number;

  @Field(() => Int, { description: "A brief is aimed at this many words or more." })
  briefWordsMin!: number;

  @Field(() => Int, { description: "A brief is aimed at this many words or fewer." })
  briefWordsMax!: number;

  constructor(builderId: string, policy: PlaybookPolicy) {
    super();
    Object.assign(this, policy);
    this.id = toGlobalId("Playbook", builderId);
  }
}
