import type {
  DeliveryState as Delivery,
  OutcomeState as OutcomeStates,
  ReadState as Read,
  ReturnedState as ReturnedStates,
  SetUpState as SetUp,
} from "@baton/playbook";
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../schema/enum-type.ts";
import { DateTime } from "../schema/scalars.ts";

const ended = "The tour was cancelled; the rule no longer applies.";

export const nextAtWords =
  "When it becomes the next one if nobody does anything: to count down to, or to look again at. Null when time changes it no more.";
export const nextStateWords = "What it becomes then; null when time changes it no more.";

const SetUpState = enumType<SetUp>("SetUpState", "How the same-day set-up rule stands.", {
  DUE: "No draft yet, and there is still time.",
  LATE: "No draft yet, and the day of the booking is over.",
  ON_TIME: "A draft was there by the end of the day of the booking.",
  DONE_LATE: "The first draft came later.",
  ENDED: ended,
});

const DeliveryState = enumType<Delivery>("DeliveryState", "How the 24-hour rule stands.", {
  DUE: "Not delivered, and there is time.",
  AT_RISK: "Not delivered, and little time is left.",
  LATE: "Not delivered, and the due time has passed.",
  ON_TIME: "First delivered by the due time.",
  DELIVERED_LATE: "First delivered after the due time.",
  ENDED: ended,
});

export const ReadState = enumType<Read>(
  "ReadState",
  "How the 4-hour read rule stands for the current version.",
  {
    NOT_DELIVERED: "There is nothing to read yet.",
    UNREAD: "The current version was not read, and the tour has not started.",
    READ_EARLY: "Read before the window opened; a refresh is due.",
    READ: "Read in the hours before the start, as it should be.",
    READ_TOO_LATE: "Read only after the tour had started.",
    MISSED: "The tour has started and the current version was never read.",
    ENDED: ended,
  },
);

const ReturnedState = enumType<ReturnedStates>(
  "ReturnedState",
  "How it stands with the delivery of what was sent back.",
  {
    NOT_RETURNED: "The current version was not sent back.",
    DUE: "Sent back, and there is time to deliver it again.",
    LATE: "Sent back, and not delivered again by the due time.",
    ENDED: ended,
  },
);

const OutcomeState = enumType<OutcomeStates>("OutcomeState", "How the close-the-loop rule stands.", {
  NOT_YET: "The tour has not started.",
  DUE: "The tour has started and the outcome is awaited.",
  LATE: "The day of the tour is over and the outcome is not written.",
  ON_TIME: "Written by the end of the tour's day.",
  DONE_LATE: "Written later.",
  ENDED: ended,
});

@ObjectType({
  simpleResolvers: true,
  description: "A draft exists by the end of the day the tour was booked.",
})
export class SetUpTiming {
  @Field(() => DateTime, { description: "The end of that day, in the community's zone." })
  dueAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the first draft was saved; null when none was.",
  })
  doneAt!: Date | null;

  @Field(() => SetUpState, { description: "How the rule stands now." })
  state!: SetUp;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => SetUpState, { nullable: true, description: nextStateWords })
  nextState!: SetUp | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Delivered at least 24 hours before the start, or soon after a booking at short notice.",
})
export class DeliveryTiming {
  @Field(() => DateTime, { description: "By when it is to be delivered." })
  dueAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When version 1 was delivered; null when none was." })
  doneAt!: Date | null;

  @Field(() => Boolean, {
    description: "True when the tour was booked or moved inside the 24 hours; never the OSC's lateness.",
  })
  shortNotice!: boolean;

  @Field(() => DeliveryState, { description: "How the rule stands now." })
  state!: Delivery;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => DeliveryState, { nullable: true, description: nextStateWords })
  nextState!: Delivery | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "What the OSM sent back is delivered again in time.",
})
export class ReturnedTiming {
  @Field(() => DateTime, {
    nullable: true,
    description: "When the current version was sent back; null when it was not.",
  })
  returnedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "By when it is to be delivered again; null when it was not sent back.",
  })
  dueAt!: Date | null;

  @Field(() => ReturnedState, { description: "How it stands now." })
  state!: ReturnedStates;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => ReturnedState, { nullable: true, description: nextStateWords })
  nextState!: ReturnedStates | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "The current version is read in the four hours before the start.",
})
export class ReadTiming {
  @Field(() => DateTime, { description: "When the window opens." })
  opensAt!: Date;

  @Field(() => DateTime, { description: "When it closes: the start of the tour." })
  dueAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the read that counts took place; null when none did.",
  })
  doneAt!: Date | null;

  @Field(() => ReadState, { description: "How the rule stands now." })
  state!: Read;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => ReadState, { nullable: true, description: nextStateWords })
  nextState!: Read | null;
}

@ObjectType({ simpleResolvers: true, description: "The outcome is written by the end of the tour's day." })
export class OutcomeTiming {
  @Field(() => DateTime, { description: "The end of that day, in the community's zone." })
  dueAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was written; null when it is not." })
  doneAt!: Date | null;

  @Field(() => OutcomeState, { description: "How the rule stands now." })
  state!: OutcomeStates;

  @Field(() => DateTime, { nullable: true, description: nextAtWords })
  nextAt!: Date | null;

  @Field(() => OutcomeState, { nullable: true, description: nextStateWords })
  nextState!: OutcomeStates | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "The timing rules of one tour at this moment. Derived from what happened, never stored.",
})
export class HandoffTiming {
  @Field(() => SetUpTiming, {
    description: "Same-day set-up: a draft exists by the end of the day the tour was booked.",
  })
  setUp!: SetUpTiming;

  @Field(() => DeliveryTiming, { description: "The 24-hour rule, or short notice." })
  delivery!: DeliveryTiming;

  @Field(() => ReturnedTiming, { description: "The delivery after a return." })
  returned!: ReturnedTiming;

  @Field(() => ReadTiming, { description: "The 4-hour read." })
  read!: ReadTiming;

  @Field(() => OutcomeTiming, { description: "Close the loop." })
  outcome!: OutcomeTiming;
}
