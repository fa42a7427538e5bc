import type {
  HandoffField as Field_,
  ClarificationHolder as Holder,
  ClarificationState as State,
} from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { HandoffField } from "../handoffs/handoff.enums.ts";
import { nextAtWords, nextStateWords } from "../handoffs/timing.type.ts";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { ClarificationRecord } from "./clarification.queries.ts";

const ClarificationState = enumType<State>(
  "ClarificationState",
  "How the on-call rule stands for a question.",
  {
    WAITING: "Not answered; the OSC is not on call for this tour yet.",
    DUE: "Not answered, and there is time.",
    LATE: "Not answered by the due time.",
    IN_TIME: "Answered by the due time.",
    ANSWERED_LATE: "Answered later.",
    UNMEASURED: "Asked once the tour had started: an answer could change nothing in it.",
    ENDED: "The tour was cancelled; the rule no longer applies.",
  },
);

export const ClarificationHolder = enumType<Holder>(
  "ClarificationHolder",
  "Who should answer a question now. Unanswered ones climb.",
  {
    OSC: "Who booked the tour.",
    COVERING_OSC: "Who covers for them: they are not on call, or did not answer in time.",
    SALES_MANAGER: "A sales manager: nobody else answered in time.",
    NOBODY: "It is answered, or the tour was cancelled.",
  },
);

@ObjectType({
  simpleResolvers: true,
  description: "From four hours before the tour a question is answered within a minute.",
})
export class ClarificationTiming {
  @Field(() => DateTime, {
    description:
      "When the seconds began, or begin: at the question, or when the OSC is on call for the tour.",
  })
  countsFrom!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "By when it is to be answered; null when it was asked after the start.",
  })
  dueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was answered; null when it is not." })
  doneAt!: Date | null;

  @Field(() => ClarificationState, { description: "How the rule stands now." })
  state!: State;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => ClarificationState, { nullable: true, description: nextStateWords })
  nextState!: State | null;
}

@ObjectType({ simpleResolvers: true, description: "What the viewer may do with a question now." })
export class ClarificationPermissions {
  @Field(() => Boolean, { description: "May answer it with `clarificationAnswer`." })
  answer!: boolean;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A question of the OSM about a handoff, and its answer. Neither changes once written.",
})
export class Clarification extends Node {
  @Field(() => String, { description: "The question, in the asker's words." })
  question: string;

  @Field(() => HandoffField, { nullable: true, description: "What it is about; null for the whole." })
  field: Field_ | null;

  @Field(() => DateTime, { description: "When it was asked." })
  askedAt: Date;

  @Field(() => String, { nullable: true, description: "The answer; null until there is one." })
  answer: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was answered." })
  answeredAt: Date | null;

  constructor(readonly record: ClarificationRecord) {
    super();
    this.id = toGlobalId("Clarification", record.id);
    this.question = record.question;
    this.field = record.field;
    this.askedAt = record.askedAt;
    this.answer = record.answer;
    this.answeredAt = record.answeredAt;
  }
}
