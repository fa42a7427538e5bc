import {
  dayStanding,
  type DayEntryKind as Kind,
  type DaySection as SectionKind,
  type DayState as State,
} from "@baton/playbook";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Member } from "../members/member.type.ts";
import { enumType } from "../schema/enum-type.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { CalendarDate, DateTime } from "../schema/scalars.ts";
import type { FoundEntry, News } from "./found.ts";

const DaySectionKind = enumType<SectionKind>("DaySectionKind", "A part of a day's list.", {
  RETURNED: "Handoffs the OSM sent back.",
  QUESTIONS: "Questions that wait for an answer.",
  ATTENTION: "Tours so near that their handoff has to be delivered, or read, now.",
  READ: "Handoffs to read before tours that start within hours.",
  CORRECTIONS: "What the OSC corrected in the OSM's read-backs.",
  ANSWERS: "The OSM's questions about tours ahead, answered since they last read or waiting.",
  SYNCS: "Morning syncs of the day that are not closed.",
  READ_BACKS: "Read-backs to confirm or correct.",
  SET_UP: "Booked tours without so much as a draft.",
  TOURS: "The tours of the day, in the order in which they start.",
  OUTCOMES: "Tours whose outcome is to be written, of earlier days too.",
  PROMISES: "Open promises that are overdue or due by the end of the day.",
  YESTERDAY: "What happened the day before.",
  BUYERS: "Buyers with whom nothing is agreed.",
});

const DayEntryKind = enumType<Kind>("DayEntryKind", "What an entry of a day asks for, or tells.", {
  QUESTION: "A question about a handoff, to be answered.",
  RETURNED: "A handoff that was sent back, to be delivered again.",
  UNDELIVERED: "A handoff to be delivered.",
  UNREAD: "A delivered handoff the OSM has not read, within the hours in which they should.",
  READ: "A handoff to be read now, for the first time or again.",
  CORRECTION: "A correction of the OSM's read-back, to be read.",
  ANSWER: "An answer to the OSM's question.",
  ASKED: "A question of the OSM's that waits for an answer.",
  SYNC: "A morning sync to be held.",
  READ_BACK: "A read-back to be confirmed or corrected.",
  SET_UP: "A handoff to be begun.",
  OUTCOME_DUE: "An outcome to be written.",
  PROMISE: "A promise to be kept.",
  TOUR: "A tour of the day.",
  OUTCOME: "An outcome that was written.",
  NO_SHOW: "The buyer did not come.",
  BUYER_ANSWER: "The buyer said whether they had to repeat anything.",
  ANSWERED: "Somebody else answered a question about the OSC's tour.",
  NO_NEXT_STEP: "A buyer with no tour, no promise and no next step ahead.",
});

const DayEntryState = enumType<State>("DayEntryState", "What can still be saved of an entry.", {
  IN_TIME: "Its due time is ahead.",
  LATE: "Its due time has passed, and doing it still helps.",
  LOST: "Its tour has begun: it can no longer help.",
  UNDATED: "It has no due time.",
});

const DayNews = enumType<News>("DayNews", "What came after the OSM last read a handoff.", {
  VERSION: "Another version was delivered.",
  ANSWER: "A question was answered.",
  CORRECTION: "The read-back was corrected.",
  PROMISE: "Another promise was made to the buyer.",
  SUMMARY: "The morning sync's summary was written.",
});

@ObjectType({ simpleResolvers: true, description: "One entry of a day: what it is about, and until when." })
export class DayEntry {
  @Field(() => String, { description: "Names the entry within the day; the same as long as it is there." })
  key: string;

  @Field(() => DayEntryKind, { description: "What it asks for, or tells." })
  kind: Kind;

  @Field(() => DayEntryState, { description: "What can still be saved of it." })
  state: State;

  @Field(() => DateTime, { nullable: true, description: "By when it is due; null when it has no due time." })
  dueAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its state becomes the next one if nobody does anything; null when it stays.",
  })
  nextAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it came up: asked, returned, promised, written, booked, last heard from, last read.",
  })
  at: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "What was said: the question, the promise, the reason, the read-back, the summary.",
  })
  words: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The question it is about; null when it is about none.",
  })
  clarificationId: string | null;

  @Field(() => Int, { nullable: true, description: "How many tours a morning sync goes over." })
  tours: number | null;

  @Field(() => [DayNews], { description: "What is new to the OSM in a tour of the day; empty for the rest." })
  news: readonly News[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the buyer had to repeat something; null when it is not their answer.",
  })
  hadToRepeat: boolean | null;

  constructor(
    readonly found: FoundEntry,
    now: Date,
  ) {
    const { state, nextAt } = dayStanding(found, now);
    this.key = found.id;
    this.kind = found.kind;
    this.state = state;
    this.nextAt = nextAt;
    this.dueAt = found.dueAt;
    this.at = found.at;
    this.words = found.words;
    this.clarificationId = found.clarificationId && toGlobalId("Clarification", found.clarificationId);
    this.tours = found.tours;
    this.news = found.news;
    this.hadToRepeat = found.hadToRepeat;
  }
}

@ObjectType({ simpleResolvers: true, description: "Entries of a day that ask for the same thing." })
export class DaySection {
  @Field(() => DaySectionKind, { description: "Which part of the day." })
  kind!: SectionKind;

  @Field(() => [DayEntry], {
    description: "At most `first` of them, those of which something can still be saved first.",
  })
  entries!: readonly DayEntry[];

  @Field(() => Int, { description: "How many there are in all." })
  totalCount!: number;
}

/** What a day is made of, whoever's it is. */
export interface Day {
  readonly date: string | null;
  readonly member: Member;
  readonly sections: readonly DaySection[];
}

function defineDay(name: string, description: string): new () => Day {
  class DayType {}
  const field = (type: () => object, key: string, options: object) =>
    Field(type, options)(DayType.prototype, key);
  field(() => CalendarDate, "date", {
    nullable: true,
    description: "The day asked for; null for today, which is in each community what its clocks show.",
  });
  field(() => Member, "member", { description: "Whose day it is." });
  field(() => [DaySection], "sections", { description: "All parts, in the order to go through them." });
  ObjectType(name, { simpleResolvers: true, description })(DayType);
  return DayType as new () => Day;
}

export const OscDay = defineDay("OscDay", "What waits for an OSC, and what happened the day before.");
export const OsmDay = defineDay("OsmDay", "An OSM's tours of a day, and what waits for them.");
