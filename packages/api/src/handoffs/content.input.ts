import type {
  ContactChannel as Channel,
  ExpectationKind as Kind,
  TemperatureLevel as Level,
  AnswerState as State,
  FinancingStatus as Status,
} from "@baton/playbook";
import { Field, ID, InputType, Int } from "type-graphql";
import { BuyerPersonInput } from "../buyers/buyer.input.ts";
import { ObjectionInput } from "../interactions/objection.type.ts";
import { MoneyInput } from "../schema/money.type.ts";
import { DateTime } from "../schema/scalars.ts";
import { AnswerState, ContactChannel, FinancingStatus } from "./answer.type.ts";
import { ExpectationKind, TemperatureLevel } from "./content.type.ts";

export interface AnswerInput<T> {
  readonly state: State;
  readonly value?: T | null;
}

@InputType({ description: "How a buyer likes to be reached." })
export class ContactPreferenceInput {
  @Field(() => ContactChannel, { nullable: true, description: "The channel; needed for delivery." })
  channel?: Channel | null;

  @Field(() => String, { description: "When it suits, in words; may be empty." })
  hours!: string;

  @Field(() => String, { description: "The language, in words; may be empty." })
  language!: string;
}

@InputType({ description: "A price range." })
export class BudgetRangeInput {
  @Field(() => MoneyInput, { nullable: true, description: "The lower end." })
  min?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "The upper end." })
  max?: MoneyInput | null;
}

@InputType({ description: "How soon the buyer wants to move, in whole months from now." })
export class TimelineInput {
  @Field(() => Int, { nullable: true, description: "At the earliest." })
  fromMonths?: number | null;

  @Field(() => Int, { nullable: true, description: "At the latest." })
  toMonths?: number | null;
}

@InputType({ description: "How the buyer pays." })
export class FinancingInput {
  @Field(() => FinancingStatus, { nullable: true, description: "How far it is; needed for delivery." })
  status?: Status | null;

  @Field(() => String, { description: "The lender's name; may be empty." })
  lender!: string;

  @Field(() => MoneyInput, { nullable: true, description: "What the lender approved." })
  approvedAmount?: MoneyInput | null;
}

const BooleanAnswerInput = defineAnswerInput("BooleanAnswerInput", "yes or no", () => Boolean);
const TextAnswerInput = defineAnswerInput("TextAnswerInput", "words", () => String);
const TextListAnswerInput = defineAnswerInput("TextListAnswerInput", "a list of words", () => [String]);
const ContactPreferenceAnswerInput = defineAnswerInput(
  "ContactPreferenceAnswerInput",
  "how to be reached",
  () => ContactPreferenceInput,
);
const BudgetAnswerInput = defineAnswerInput("BudgetAnswerInput", "a price range", () => BudgetRangeInput);
const TimelineAnswerInput = defineAnswerInput("TimelineAnswerInput", "how soon", () => TimelineInput);
const FinancingAnswerInput = defineAnswerInput("FinancingAnswerInput", "how they pay", () => FinancingInput);

@InputType({ description: "Who is coming." })
export class IdentitySectionInput {
  @Field(() => [BuyerPersonInput], { description: "The people of the household." })
  people!: BuyerPersonInput[];

  @Field(() => BooleanAnswerInput, { description: "Whether a partner takes part in the decision." })
  partnerInvolved!: AnswerInput<boolean>;

  @Field(() => [String], { description: "Household facts, only as the buyer volunteered them." })
  volunteeredFacts!: string[];

  @Field(() => ContactPreferenceAnswerInput, { description: "How the buyer likes to be reached." })
  contactPreference!: AnswerInput<ContactPreferenceInput>;

  @Field(() => TextAnswerInput, { description: "The current home situation." })
  homeNow!: AnswerInput<string>;
}

@InputType({ description: "What the buyer needs and can afford." })
export class QualificationSectionInput {
  @Field(() => BudgetAnswerInput, { description: "The price range." })
  budget!: AnswerInput<BudgetRangeInput>;

  @Field(() => TimelineAnswerInput, { description: "How soon they want to move." })
  timeline!: AnswerInput<TimelineInput>;

  @Field(() => FinancingAnswerInput, { description: "Status, lender and approved amount." })
  financing!: AnswerInput<FinancingInput>;

  @Field(() => TextListAnswerInput, { description: "What the home has to have." })
  mustHaves!: AnswerInput<string[]>;

  @Field(() => TextListAnswerInput, { description: "What they would like." })
  niceToHaves!: AnswerInput<string[]>;

  @Field(() => TextListAnswerInput, { description: "What they will not take." })
  dealBreakers!: AnswerInput<string[]>;

  @Field(() => String, { description: "Supplements the answers; may be empty." })
  notes!: string;
}

@InputType({ description: "A plan that came up in a conversation." })
export class FloorplanDiscussedInput {
  @Field(() => String, { description: "Made by the caller; different for every row of the list." })
  key!: string;

  @Field(() => ID, { description: "The plan." })
  floorplanId!: string;

  @Field(() => String, { description: "What was said of it; may be empty." })
  note!: string;
}

@InputType({ description: "What was said so far. A promise is made with `commitmentMake`." })
export class HistorySectionInput {
  @Field(() => [ID], { description: "The conversations that matter; all with this tour's buyer." })
  interactionIds!: string[];

  @Field(() => [FloorplanDiscussedInput], { description: "Plans that came up." })
  floorplansDiscussed!: FloorplanDiscussedInput[];

  @Field(() => [ObjectionInput], { description: "What holds them back, and what was answered." })
  objections!: ObjectionInput[];
}

@InputType({ description: "One thing the buyer expects to happen at the tour." })
export class ExpectationInput {
  @Field(() => String, { description: "Made by the caller; different for every row of the list." })
  key!: string;

  @Field(() => ExpectationKind, { description: "What kind of thing." })
  kind!: Kind;

  @Field(() => ID, { nullable: true, description: "The plan it is about, if any." })
  floorplanId?: string | null;

  @Field(() => String, { description: "In words; may be empty." })
  note!: string;
}

@InputType({ description: "If they ask about this, then that." })
export class ContingencyInput {
  @Field(() => String, { description: "Made by the caller; different for every row of the list." })
  key!: string;

  @Field(() => String, { description: "If this comes up." })
  condition!: string;

  @Field(() => String, { description: "Then do or say this." })
  response!: string;
}

@InputType({ description: "How warm the buyer is, and why." })
export class TemperatureInput {
  @Field(() => TemperatureLevel, { description: "How warm." })
  level!: Level;

  @Field(() => String, { description: "Why, in one line; needed for delivery." })
  reason!: string;
}

@InputType({
  description: "One thing of the action list. With words in it, it needs an owner and a due time.",
})
export class HandoffActionInput {
  @Field(() => String, { description: "Made by the caller; different for every row of the list." })
  key!: string;

  @Field(() => String, { description: "What is to be done; may be empty in a draft." })
  what!: string;

  @Field(() => ID, { nullable: true, description: "The member who does it." })
  ownerId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "By when." })
  dueAt?: Date | null;
}

@InputType({ description: "What should happen at the tour." })
export class NextActionSectionInput {
  @Field(() => [ExpectationInput], { description: "What the buyer expects, in their order." })
  expectations!: ExpectationInput[];

  @Field(() => String, { description: "What the OSM should do first; may be empty in a draft." })
  doFirst!: string;

  @Field(() => [ContingencyInput], { description: "What to do when something comes up." })
  contingencies!: ContingencyInput[];

  @Field(() => TemperatureInput, { nullable: true, description: "How warm the buyer is." })
  temperature?: TemperatureInput | null;

  @Field(() => [HandoffActionInput], {
    defaultValue: [],
    description: "What is to be done, by whom and by when.",
  })
  actions?: HandoffActionInput[];
}

@InputType({ description: "The four sections of a handoff, whole: what is not sent is not kept." })
export class HandoffContentInput {
  @Field(() => IdentitySectionInput, { description: "Who is coming." })
  identity!: IdentitySectionInput;

  @Field(() => QualificationSectionInput, { description: "What they need and can afford." })
  qualification!: QualificationSectionInput;

  @Field(() => HistorySectionInput, { description: "What was said so far." })
  history!: HistorySectionInput;

  @Field(() => NextActionSectionInput, { description: "What should happen at the tour." })
  nextAction!: NextActionSectionInput;
}

function defineAnswerInput(name: string, what: string, value: () => object): new () => object {
  class Answer {}
  Field(() => AnswerState, { description: "What is known of the question." })(Answer.prototype, "state");
  Field(value, { nullable: true, description: "The answer; needed when the state is `KNOWN`." })(
    Answer.prototype,
    "value",
  );
  InputType(name, { description: `An answer: ${what}.` })(Answer);
  return Answer;
}
