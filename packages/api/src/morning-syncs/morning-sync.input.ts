import { Field, ID, InputType } from "type-graphql";
import { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { CalendarDate } from "../schema/scalars.ts";

@InputType({ description: "Whose sync is started, and over which day." })
export class MorningSyncStartInput extends IdempotentInput {
  @Field(() => ID, { description: "Who booked the tours." })
  oscId!: string;

  @Field(() => ID, { description: "Who receives the buyers." })
  osmId!: string;

  @Field(() => CalendarDate, { description: "The day of the tours." })
  day!: string;
}

@InputType({ description: "A sync whose timer stops." })
export class MorningSyncPauseInput extends IdempotentInput {
  @Field(() => ID, { description: "The sync." })
  morningSyncId!: string;
}

@InputType({ description: "A sync whose timer counts on." })
export class MorningSyncResumeInput extends IdempotentInput {
  @Field(() => ID, { description: "The sync." })
  morningSyncId!: string;
}

@InputType({ description: "What was agreed on over a tour." })
export class MorningSyncSummarizeInput extends IdempotentInput {
  @Field(() => ID, { description: "The sync." })
  morningSyncId!: string;

  @Field(() => ID, { description: "The tour." })
  tourId!: string;

  @Field(() => String, { description: "What was agreed on." })
  words!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The summary the writer had in front of them; a newer one is a refusal. Null where there was none.",
  })
  replacesId?: string | null;
}

@InputType({ description: "A sync to close." })
export class MorningSyncCloseInput extends IdempotentInput {
  @Field(() => ID, { description: "The sync." })
  morningSyncId!: string;
}
