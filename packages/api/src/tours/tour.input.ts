import type { TourStatus as Status, TourVisit as Visit } from "@baton/playbook";
import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { DateTime } from "../schema/scalars.ts";
import { TourStatus, TourVisit } from "./tour.type.ts";

@InputType({ description: "Which tours to list; every condition given must hold." })
export class ToursFilter {
  @Field(() => DateTime, { nullable: true, description: "Only tours that start at this instant or later." })
  startsFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only tours that start before this instant." })
  startsBefore?: Date | null;

  @Field(() => ID, { nullable: true, description: "Only tours of this community." })
  communityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only tours this member receives." })
  onsiteManagerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only tours of this buyer." })
  buyerId?: string | null;

  @Field(() => [TourStatus], { nullable: true, description: "Only tours that stand in one of these." })
  statuses?: Status[] | null;
}

@InputType({ description: "A visit to book." })
export class TourBookInput extends IdempotentInput {
  @Field(() => ID, { description: "Who comes." })
  buyerId!: string;

  @Field(() => ID, { description: "Where." })
  communityId!: string;

  @Field(() => ID, { description: "The OSM who receives the buyer; must serve the community." })
  onsiteManagerId!: string;

  @Field(() => DateTime, { description: "When it starts; in the future." })
  startsAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ends. Default: one hour after the start." })
  endsAt?: Date | null;

  @Field(() => TourVisit, {
    nullable: true,
    description: "Default: a be-back when the buyer has a completed tour, else a first visit.",
  })
  visit?: Visit | null;
}

@InputType({ description: "A tour to move. Every timing rule is armed again from the move." })
export class TourRescheduleInput extends IdempotentInput {
  @Field(() => ID, { description: "The tour to move." })
  tourId!: string;

  @Field(() => DateTime, { description: "When it starts now; in the future." })
  startsAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it ends now. Default: it lasts as long as before.",
  })
  endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: "Another OSM to receive the buyer." })
  onsiteManagerId?: string | null;

  @Field(() => String, { description: "Why it is moved." })
  reason!: string;
}

@InputType({ description: "A tour to call off. Its handoff is cancelled with it." })
export class TourCancelInput extends IdempotentInput {
  @Field(() => ID, { description: "The tour to call off." })
  tourId!: string;

  @Field(() => String, { description: "Why it is called off." })
  reason!: string;
}
