import {
  type HandoffField as FieldName,
  type HandoffPattern as Pattern,
  type PolicyFigure,
  policyBounds,
} from "@baton/playbook";
import { Field, InputType, Int } from "type-graphql";
import { HandoffField } from "../handoffs/handoff.enums.ts";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { HandoffPattern } from "./playbook.type.ts";

@InputType({ description: "What to change of the policy; what is left out stays as it is." })
export class PlaybookUpdateInput extends IdempotentInput {
  @Field(() => HandoffPattern, { nullable: true, description: "The pattern to use." })
  pattern?: Pattern | null;

  @Field(() => [HandoffField], {
    nullable: true,
    description: "Fields without which a handoff cannot be delivered: all of them. NOTES cannot be one.",
  })
  requiredFields?: FieldName[] | null;

  @Figure("deliveryLeadHours")
  deliveryLeadHours?: number | null;

  @Figure("shortNoticeMinutes")
  shortNoticeMinutes?: number | null;

  @Figure("readWindowHours")
  readWindowHours?: number | null;

  @Figure("atRiskHours")
  atRiskHours?: number | null;

  @Figure("onCallHours")
  onCallHours?: number | null;

  @Figure("onCallAnswerSeconds")
  onCallAnswerSeconds?: number | null;

  @Figure("climbSeconds")
  climbSeconds?: number | null;

  @Figure("promiseReminderHours")
  promiseReminderHours?: number | null;

  @Figure("followUpDays")
  followUpDays?: number | null;

  @Figure("syncMinutes")
  syncMinutes?: number | null;

  @Figure("briefWordsMin")
  briefWordsMin?: number | null;

  @Figure("briefWordsMax")
  briefWordsMax?: number | null;
}

/** A figure of the policy, described with its bounds. */
function Figure(figure: PolicyFigure): PropertyDecorator {
  const { what, min, max, unit } = policyBounds[figure];
  return (target, key) =>
    Field(() => Int, { nullable: true, description: `${what}: ${min} to ${max} ${unit}.` })(target, key);
}
