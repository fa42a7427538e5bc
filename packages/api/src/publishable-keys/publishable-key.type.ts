import { Field, Int, ObjectType } from "type-graphql";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { PublishableKeyRecord } from "./publishable-key.queries.ts";

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "A key a marketing page shows to everybody. With it a buyer can leave their details, and nothing else.",
})
export class PublishableKey extends Node {
  @Field(() => String, { description: "The key itself: `pk_…`. Not a secret." })
  key: string;

  @Field(() => String, {
    description: "Which page it is for; also the `source` of the buyers who come through it.",
  })
  label: string;

  @Field(() => [String], {
    description: "The pages it works on, by scheme, host and port: `https://www.example.com`.",
  })
  origins: readonly string[];

  @Field(() => Int, { description: "How many buyers may leave their details in a minute." })
  perMinute: number;

  @Field(() => Int, { description: "How many may in 24 hours." })
  perDay: number;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null while it works." })
  revokedAt: Date | null;

  constructor(readonly record: PublishableKeyRecord) {
    super();
    this.id = toGlobalId("PublishableKey", record.id);
    this.key = record.key;
    this.label = record.label;
    this.origins = record.origins;
    this.perMinute = record.perMinute;
    this.perDay = record.perDay;
    this.createdAt = record.createdAt;
    this.revokedAt = record.revokedAt;
  }
}
