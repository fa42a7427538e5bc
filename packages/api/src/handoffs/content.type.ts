import type {
  Answer,
  BudgetRange,
  ContactPreference,
  Financing,
  ExpectationKind as Kind,
  TemperatureLevel as Level,
  Timeline,
} from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { BuyerPerson } from "../buyers/buyer.type.ts";
import { Objection } from "../interactions/objection.type.ts";
import { enumType } from "../schema/enum-type.ts";
import { DateTime } from "../schema/scalars.ts";
import {
  BooleanAnswer,
  BudgetAnswer,
  ContactPreferenceAnswer,
  FinancingAnswer,
  TextAnswer,
  TextListAnswer,
  TimelineAnswer,
} from "./answer.type.ts";

export const ExpectationKind = enumType<Kind>("ExpectationKind", "What a buyer expects at the tour.", {
  WALK_PLAN: "To walk a floorplan.",
  DESIGN_CENTER: "To see the design center.",
  INCENTIVES: "To go through incentives.",
  OTHER: "Something else; the note says what.",
});

export const TemperatureLevel = enumType<Level>("TemperatureLevel", "How warm a buyer is.", {
  HOT: "Ready to write a contract.",
  WARM: "Serious, with something still to settle.",
  COOL: "Looking around.",
});

@ObjectType({ simpleResolvers: true, description: "Who is coming." })
export class IdentitySection {
  @Field(() => [BuyerPerson], { description: "The people of the household." })
  people!: readonly BuyerPerson[];

  @Field(() => BooleanAnswer, { description: "Whether a partner takes part in the decision." })
  partnerInvolved!: Answer<boolean>;

  @Field(() => [String], { description: "Household facts, only as the buyer volunteered them." })
  volunteeredFacts!: readonly string[];

  @Field(() => ContactPreferenceAnswer, { description: "How the buyer likes to be reached." })
  contactPreference!: Answer<ContactPreference>;

  @Field(() => TextAnswer, { description: "The current home situation." })
  homeNow!: Answer<string>;
}

@ObjectType({ simpleResolvers: true, description: "What the buyer needs and can afford." })
export class QualificationSection {
  @Field(() => BudgetAnswer, { description: "The price range." })
  budget!: Answer<BudgetRange>;

  @Field(() => TimelineAnswer, { description: "How soon they want to move." })
  timeline!: Answer<Timeline>;

  @Field(() => FinancingAnswer, { description: "Status, lender and approved amount." })
  financing!: Answer<Financing>;

  @Field(() => TextListAnswer, { description: "What the home has to have." })
  mustHaves!: Answer<readonly string[]>;

  @Field(() => TextListAnswer, { description: "What they would like." })
  niceToHaves!: Answer<readonly string[]>;

  @Field(() => TextListAnswer, { description: "What they will not take." })
  dealBreakers!: Answer<readonly string[]>;

  @Field(() => String, { description: "Supplements the answers; never counts towards completeness." })
  notes!: string;
}

@ObjectType({ simpleResolvers: true, description: "A plan that came up in a conversation." })
export class FloorplanDiscussed {
  @Field(() => String, { description: "Names the row; stays the same while it is edited." })
  key!: string;

  @Field(() => String, { description: "What was said of it; may be empty." })
  note!: string;

  readonly floorplanId!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "What was said so far. Promises are in `Handoff.commitments`.",
})
export class HistorySection {
  @Field(() => [FloorplanDiscussed], { description: "Plans that came up." })
  floorplansDiscussed!: readonly FloorplanDiscussed[];

  @Field(() => [Objection], { description: "What holds them back, and what was answered." })
  objections!: readonly Objection[];

  readonly interactionIds!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: "One thing the buyer expects to happen at the tour." })
export class Expectation {
  @Field(() => String, { description: "Names the row; stays the same while it is edited." })
  key!: string;

  @Field(() => ExpectationKind, { description: "What kind of thing." })
  kind!: Kind;

  @Field(() => String, { description: "In words; may be empty." })
  note!: string;

  readonly floorplanId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "If they ask about this, then that." })
export class Contingency {
  @Field(() => String, { description: "Names the row; stays the same while it is edited." })
  key!: string;

  @Field(() => String, { description: "If this comes up." })
  condition!: string;

  @Field(() => String, { description: "Then do or say this." })
  response!: string;
}

@ObjectType({ simpleResolvers: true, description: "How warm the buyer is, and why." })
export class Temperature {
  @Field(() => TemperatureLevel, { description: "How warm." })
  level!: Level;

  @Field(() => String, { description: "Why, in one line; may be empty in a draft." })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: "One thing of the action list." })
export class HandoffAction {
  @Field(() => String, { description: "Names the row; stays the same while it is edited." })
  key!: string;

  @Field(() => String, { description: "What is to be done; may be empty in a draft." })
  what!: string;

  @Field(() => DateTime, { nullable: true, description: "By when; null only while there are no words yet." })
  dueAt!: string | null;

  readonly ownerId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What should happen at the tour." })
export class NextActionSection {
  @Field(() => [Expectation], { description: "What the buyer expects, in their order." })
  expectations!: readonly Expectation[];

  @Field(() => String, { description: "What the OSM should do first; may be empty in a draft." })
  doFirst!: string;

  @Field(() => [Contingency], { description: "What to do when something comes up." })
  contingencies!: readonly Contingency[];

  @Field(() => Temperature, {
    nullable: true,
    description: "How warm the buyer is; null when not judged yet.",
  })
  temperature!: Temperature | null;

  @Field(() => [HandoffAction], { description: "What is to be done, by whom and by when." })
  actions!: readonly HandoffAction[];
}

/** Resolved straight from the playbook's `HandoffContent`: the shapes are the same but for the edges. */
@ObjectType({ simpleResolvers: true, description: "The four sections of a handoff." })
export class HandoffContent {
  @Field(() => IdentitySection, { description: "Who is coming." })
  identity!: IdentitySection;

  @Field(() => QualificationSection, { description: "What they need and can afford." })
  qualification!: QualificationSection;

  @Field(() => HistorySection, { description: "What was said so far." })
  history!: HistorySection;

  @Field(() => NextActionSection, { description: "What should happen at the tour." })
  nextAction!: NextActionSection;
}
