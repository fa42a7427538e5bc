import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { TimeZone } from "../schema/scalars.ts";

@InputType({ description: "Notifications the viewer has seen." })
export class NotificationMarkReadInput extends IdempotentInput {
  @Field(() => [ID], {
    nullable: true,
    description: "Which: 100 at most. All of the viewer's when left out.",
  })
  notificationIds?: string[] | null;
}

@InputType({ description: "When the viewer is not to be disturbed. What is left out is none." })
export class MemberUpdateQuietHoursInput extends IdempotentInput {
  @Field(() => TimeZone, {
    nullable: true,
    description: "Where the viewer works. Left out, each notice goes by the community it is about.",
  })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: "When quiet hours begin: `21:00`." })
  from?: string | null;

  @Field(() => String, { nullable: true, description: "When they end: `07:00`." })
  to?: string | null;
}
