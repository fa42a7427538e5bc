import { Field, ID, InputType, Int } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";

@InputType({ description: "A key for a marketing page." })
export class PublishableKeyCreateInput extends IdempotentInput {
  @Field(() => String, {
    description: "Which page it is for; also the `source` of the buyers who come through it.",
  })
  label!: string;

  @Field(() => [String], {
    description:
      "The pages it works on, by scheme, host and port: `https://www.example.com`. No path, no wildcard; at least one.",
  })
  origins!: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The community its buyers ask about; any of the builder's when left out.",
  })
  communityId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many buyers may leave their details in a minute: 1 to 600, 10 when left out.",
  })
  perMinute?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many may in 24 hours: 1 to 100000, 200 when left out.",
  })
  perDay?: number | null;
}

@InputType({ description: "A key that is to work no more." })
export class PublishableKeyRevokeInput extends IdempotentInput {
  @Field(() => ID, { description: "The key to revoke." })
  publishableKeyId!: string;
}
