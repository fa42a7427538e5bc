import type { ContactPointKind as Kind } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { BuyerRecord } from "./buyer.queries.ts";

export const ContactPointKind = enumType<Kind>("ContactPointKind", "What a contact point is.", {
  PHONE: "A phone number.",
  EMAIL: "An email address.",
});

@ObjectType({ simpleResolvers: true, description: "One person of a household." })
export class BuyerPerson {
  @Field(() => String, { description: "Names the row; stays the same while the person is edited." })
  key!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, {
    description: "How the person belongs to the household, in the buyer's own words; may be empty.",
  })
  relation!: string;

  @Field(() => Boolean, { description: "True when this person has a say in the decision." })
  decides!: boolean;

  @Field(() => Boolean, { description: "True when this person is expected at the tour." })
  comesToTour!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "A way to reach a buyer." })
export class ContactPoint {
  @Field(() => ContactPointKind, { description: "Phone or email." })
  kind!: Kind;

  @Field(() => String, { description: "The number or address." })
  value!: string;

  @Field(() => String, { nullable: true, description: "Whose it is or when to use it: `Dana, mobile`." })
  label!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What another system calls this buyer." })
export class ExternalId {
  @Field(() => String, { description: "The other system: `crm`." })
  system!: string;

  @Field(() => String, { description: "The buyer's id there." })
  value!: string;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A household that may buy.",
})
export class Buyer extends Node {
  @Field(() => String, { description: "The household as one would say it: `Dana & Luis Herrera`." })
  name: string;

  @Field(() => String, { nullable: true, description: "Where the buyer came from: `Website form`." })
  source: string | null;

  @Field(() => DateTime, { description: "When the buyer was first written down in Baton." })
  createdAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the person was taken out of the record; null while they are in it.",
  })
  erasedAt: Date | null;

  constructor(readonly record: BuyerRecord) {
    super();
    this.id = toGlobalId("Buyer", record.id);
    this.name = record.name;
    this.source = record.source;
    this.createdAt = record.createdAt;
    this.erasedAt = record.erasedAt;
  }
}
