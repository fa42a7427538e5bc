import type { ContactPointKind as Kind } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { ContactPointKind } from "./buyer.type.ts";

@InputType({ description: "Which buyers to list." })
export class BuyersFilter {
  @Field(() => String, { nullable: true, description: "Part of a name, phone or email, in any case." })
  search?: string | null;
}

@InputType({ description: "One person of a household." })
export class BuyerPersonInput {
  @Field(() => String, { description: "Made by the caller; different for every person of the household." })
  key!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, {
    defaultValue: "",
    description: "How the person belongs to the household, in the buyer's own words.",
  })
  relation!: string;

  @Field(() => Boolean, { description: "True when this person has a say in the decision." })
  decides!: boolean;

  @Field(() => Boolean, { description: "True when this person is expected at the tour." })
  comesToTour!: boolean;
}

@InputType({ description: "A way to reach a buyer." })
export class ContactPointInput {
  @Field(() => ContactPointKind, { description: "Phone or email." })
  kind!: Kind;

  @Field(() => String, { description: "An E.164 number for a phone, an address for an email." })
  value!: string;

  @Field(() => String, { nullable: true, description: "Whose it is or when to use it." })
  label?: string | null;
}

@InputType({ description: "What another system calls this buyer." })
export class ExternalIdInput {
  @Field(() => String, { description: "The other system: `crm`." })
  system!: string;

  @Field(() => String, { description: "The buyer's id there. One id belongs to one buyer." })
  value!: string;
}

@InputType({ description: "A household to write down." })
export class BuyerCreateInput extends IdempotentInput {
  @Field(() => [BuyerPersonInput], { description: "The people of the household; at least one." })
  people!: BuyerPersonInput[];

  @Field(() => [ContactPointInput], { defaultValue: [], description: "How to reach them, best first." })
  contactPoints!: ContactPointInput[];

  @Field(() => [ExternalIdInput], { defaultValue: [], description: "The buyer's ids in other systems." })
  externalIds!: ExternalIdInput[];

  @Field(() => String, { nullable: true, description: "Where the buyer came from." })
  source?: string | null;
}

@InputType({ description: "Whom to take out of their record, and why." })
export class BuyerEraseInput extends IdempotentInput {
  @Field(() => ID, { description: "The buyer to erase." })
  buyerId!: string;

  @Field(() => String, {
    description: "Why, without a name, phone or email: it stays in the trail when everything else goes.",
  })
  reason!: string;
}

@InputType({ description: "Only what is given changes; a list given replaces the list." })
export class BuyerUpdateInput extends IdempotentInput {
  @Field(() => ID, { description: "The buyer to change." })
  buyerId!: string;

  @Field(() => [BuyerPersonInput], { nullable: true, description: "Replaces the people of the household." })
  people?: BuyerPersonInput[] | null;

  @Field(() => [ContactPointInput], { nullable: true, description: "Replaces the contact points." })
  contactPoints?: ContactPointInput[] | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: "Replaces the ids in other systems." })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: "Where the buyer came from; null clears it." })
  source?: string | null;
}
