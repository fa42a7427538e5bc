import type { TourStatus as Status, TourVisit as Visit } from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { Node } from "../schema/node.type.ts";
import { DateTime } from "../schema/scalars.ts";
import type { TourRecord } from "./tour.queries.ts";

export const TourStatus = enumType<Status>("TourStatus", "How a tour stands.", {
  BOOKED: "Agreed with the buyer.",
  CONFIRMED: "The buyer has confirmed that they will come.",
  COMPLETED: "It took place and its outcome is written.",
  NO_SHOW: "The buyer did not come.",
  CANCELLED: "Called off.",
});

export const TourVisit = enumType<Visit>("TourVisit", "Whether the buyer has toured here before.", {
  FIRST_VISIT: "The buyer's first tour.",
  BE_BACK: "The buyer comes back.",
});

@ObjectType({ simpleResolvers: true, description: "What the viewer may do with a tour now." })
export class TourPermissions {
  @Field(() => Boolean, { description: "May move it with `tourReschedule`." })
  reschedule!: boolean;

  @Field(() => Boolean, { description: "May call it off with `tourCancel`." })
  cancel!: boolean;

  @Field(() => Boolean, { description: "May write its handoff with `handoffSaveDraft`." })
  writeHandoff!: boolean;
}

@ObjectType({ implements: Node, simpleResolvers: true, description: "A booked visit to a sales center." })
export class Tour extends Node {
  @Field(() => DateTime, { description: "When it starts." })
  startsAt: Date;

  @Field(() => DateTime, { description: "When it ends." })
  endsAt: Date;

  @Field(() => TourStatus, { description: "How it stands." })
  status: Status;

  @Field(() => TourVisit, { description: "First visit or be-back." })
  visit: Visit;

  @Field(() => DateTime, { description: "When it was booked." })
  bookedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was last moved; null when it never was." })
  rescheduledAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was called off; null when it is not." })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was called off; null when it is not." })
  cancellationReason: string | null;

  constructor(readonly record: TourRecord) {
    super();
    this.id = toGlobalId("Tour", record.id);
    this.startsAt = record.startsAt;
    this.endsAt = record.endsAt;
    this.status = record.status;
    this.visit = record.visit;
    this.bookedAt = record.bookedAt;
    this.rescheduledAt = record.rescheduledAt;
    this.cancelledAt = record.cancelledAt;
    this.cancellationReason = record.cancellationReason;
  }
}
