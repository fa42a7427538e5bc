import type { FinancingStatus as Status } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { FinancingStatus } from "../handoffs/answer.type.ts";
import { BudgetRangeInput, ContactPreferenceInput, TimelineInput } from "../handoffs/content.input.ts";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";

@InputType({ description: "That the buyer agreed, and to which words." })
export class BuyerIntakeConsentInput {
  @Field(() => Boolean, { description: "True when the buyer agreed; without, nothing is taken." })
  given!: boolean;

  @Field(() => String, { description: "The words that stood there, 1 to 4000 characters. Kept." })
  text!: string;
}

@InputType({
  description: "What a buyer says of themselves. Only names, consent, and an email or a phone are needed.",
})
export class BuyerIntakeSubmitInput extends IdempotentInput {
  @Field(() => ID, {
    nullable: true,
    description: "The community they ask about; the key's own where it has one.",
  })
  communityId?: string | null;

  @Field(() => [String], { description: "Names, at least one." })
  people!: string[];

  @Field(() => String, { nullable: true, description: "An email address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "A phone number, as people write it or in E.164." })
  phone?: string | null;

  @Field(() => ContactPreferenceInput, { nullable: true, description: "How they like to be reached." })
  contactPreference?: ContactPreferenceInput | null;

  @Field(() => [String], {
    nullable: true,
    description: "Facts about the household, only as volunteered; never ask for them.",
  })
  household?: string[] | null;

  @Field(() => String, { nullable: true, description: "Where they live now." })
  homeNow?: string | null;

  @Field(() => BudgetRangeInput, { nullable: true, description: "The price range." })
  budget?: BudgetRangeInput | null;

  @Field(() => TimelineInput, { nullable: true, description: "How soon they want to move." })
  timeline?: TimelineInput | null;

  @Field(() => FinancingStatus, { nullable: true, description: "How far their financing is." })
  financingStatus?: Status | null;

  @Field(() => [String], { nullable: true, description: "What the home has to have." })
  mustHaves?: string[] | null;

  @Field(() => [String], { nullable: true, description: "What they would like." })
  niceToHaves?: string[] | null;

  @Field(() => [String], { nullable: true, description: "What they will not take." })
  dealBreakers?: string[] | null;

  @Field(() => String, { nullable: true, description: "Plans and wishes in their own words." })
  wishes?: string | null;

  @Field(() => BuyerIntakeConsentInput, { description: "What they agreed to." })
  consent!: BuyerIntakeConsentInput;

  @Field(() => String, {
    nullable: true,
    description:
      "A field no person sees. Whatever has something in it is answered as received, and is not kept.",
  })
  website?: string | null;
}
