import {
  describeIntake,
  type IdentitySection as Identity,
  type QualificationSection as Qualification,
} from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { ContactPoint } from "../buyers/buyer.type.ts";
import { IdentitySection, QualificationSection } from "../handoffs/content.type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { BuyerIntakeRecord } from "./buyer-intake.queries.ts";

@ObjectType({ simpleResolvers: true, description: "One thing a buyer said of themselves, in words." })
class SaidInWords {
  @Field(() => String, { description: "As the prep card names it: `Budget`." })
  label!: string;

  @Field(() => String, { description: "`$400,000 – 450,000`." })
  text!: string;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "The details a buyer left themselves on a page of the builder's. Written once; a proposal.",
})
export class BuyerIntake extends Node {
  @Field(() => DateTime, { description: "When they left them." })
  receivedAt: Date;

  @Field(() => String, { description: "The label of the publishable key: `Website form`." })
  source: string;

  @Field(() => String, { description: "The page they were left on, by scheme, host and port." })
  origin: string;

  @Field(() => [ContactPoint], {
    description: "How they say they are reached; the buyer's own list may say otherwise.",
  })
  contactPoints: readonly ContactPoint[];

  @Field(() => IdentitySection, {
    description: "The section as it would be; what was not said is NOT_ASKED.",
  })
  identity: Identity;

  @Field(() => QualificationSection, {
    description: "The section as it would be; what was not said is NOT_ASKED. The notes are their wishes.",
  })
  qualification: Qualification;

  @Field(() => [SaidInWords], { description: "The same in words, without what was not said." })
  said: readonly SaidInWords[];

  @Field(() => String, { description: "The words they agreed to." })
  consentText: string;

  constructor(readonly record: BuyerIntakeRecord) {
    super();
    this.id = toGlobalId("BuyerIntake", record.id);
    this.receivedAt = record.receivedAt;
    this.source = record.label;
    this.origin = record.origin;
    this.contactPoints = record.contactPoints;
    this.identity = record.identity;
    this.qualification = record.qualification;
    this.said = describeIntake(record);
    this.consentText = record.consentText;
  }
}
