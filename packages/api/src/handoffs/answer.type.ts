import type {
  ContactChannel as Channel,
  AnswerState as State,
  FinancingStatus as Status,
} from "@baton/playbook";
import { Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { Money } from "../schema/money.type.ts";

export const AnswerState = enumType<State>("AnswerState", "What is known of one question.", {
  KNOWN: "The buyer answered; `value` says what.",
  UNDECIDED: "Asked; the buyer does not know yet.",
  DECLINED: "Asked; the buyer would not say.",
  NOT_ASKED: "Still to find out.",
});

export const ContactChannel = enumType<Channel>(
  "ContactChannel",
  "How a buyer wants to hear from the builder.",
  {
    CALL: "By phone.",
    TEXT: "By text message.",
    EMAIL: "By email.",
  },
);

export const FinancingStatus = enumType<Status>("FinancingStatus", "How far the financing is.", {
  PRE_APPROVED: "A lender has approved an amount.",
  PRE_QUALIFIED: "A lender has looked at the buyer's own figures.",
  WITH_LENDER: "Talking to a lender; nothing settled.",
  CASH: "Pays cash.",
  NOT_STARTED: "Has not spoken to a lender.",
});

@ObjectType({ simpleResolvers: true, description: "How a buyer likes to be reached." })
class ContactPreference {
  @Field(() => ContactChannel, { nullable: true, description: "The channel; null while half answered." })
  channel!: Channel | null;

  @Field(() => String, { description: "When it suits, in words; may be empty." })
  hours!: string;

  @Field(() => String, { description: "The language, in words; may be empty." })
  language!: string;
}

@ObjectType({ simpleResolvers: true, description: "A price range." })
class BudgetRange {
  @Field(() => Money, { nullable: true, description: "The lower end; null when open." })
  min!: Money | null;

  @Field(() => Money, { nullable: true, description: "The upper end; null when open." })
  max!: Money | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "How soon the buyer wants to move, in whole months from now.",
})
class Timeline {
  @Field(() => Int, { nullable: true, description: "At the earliest; null when open." })
  fromMonths!: number | null;

  @Field(() => Int, { nullable: true, description: "At the latest; null when open." })
  toMonths!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "How the buyer pays." })
class Financing {
  @Field(() => FinancingStatus, { nullable: true, description: "How far it is; null while half answered." })
  status!: Status | null;

  @Field(() => String, { description: "The lender's name; may be empty." })
  lender!: string;

  @Field(() => Money, { nullable: true, description: "What the lender approved; null when not known." })
  approvedAmount!: Money | null;
}

export const BooleanAnswer = defineAnswer("BooleanAnswer", "yes or no", () => Boolean);
export const TextAnswer = defineAnswer("TextAnswer", "words", () => String);
export const TextListAnswer = defineAnswer("TextListAnswer", "a list of words", () => [String]);
export const ContactPreferenceAnswer = defineAnswer(
  "ContactPreferenceAnswer",
  "how to be reached",
  () => ContactPreference,
);
export const BudgetAnswer = defineAnswer("BudgetAnswer", "a price range", () => BudgetRange);
export const TimelineAnswer = defineAnswer("TimelineAnswer", "how soon", () => Timeline);
export const FinancingAnswer = defineAnswer("FinancingAnswer", "how they pay", () => Financing);

/** The playbook's `Answer<T>` as an object type; its values are resolved as they are. */
function defineAnswer(name: string, what: string, value: () => object): new () => object {
  class Answer {}
  Field(() => AnswerState, { description: "What is known of the question." })(Answer.prototype, "state");
  Field(value, { nullable: true, description: "The answer; null unless the state is `KNOWN`." })(
    Answer.prototype,
    "value",
  );
  ObjectType(name, { simpleResolvers: true, description: `An answer: ${what}.` })(Answer);
  return Answer;
}
