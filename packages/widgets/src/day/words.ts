import type { DayEntryItemFragment, DaySectionItemFragment } from "@baton/api-contract";

export type DaySection = DaySectionItemFragment;
export type DayEntry = DayEntryItemFragment;

/** The name of each part of the day. */
export const sectionWords: Readonly<Record<DaySection["kind"], string>> = {
  RETURNED: "Sent back to you",
  QUESTIONS: "Questions waiting for you",
  ATTENTION: "Needs attention now",
  READ: "Read before the tour",
  CORRECTIONS: "Corrections of your read-backs",
  ANSWERS: "Your questions",
  SYNCS: "Morning sync",
  READ_BACKS: "Read-backs to confirm",
  SET_UP: "Booked, not set up",
  TOURS: "Today’s tours",
  OUTCOMES: "Outcomes to write",
  PROMISES: "Promises due",
  YESTERDAY: "Yesterday",
  BUYERS: "Buyers without a next step",
};

/** Where they are not of today. */
export const otherDayWords: Partial<Record<DaySection["kind"], string>> = {
  TOURS: "Tours of the day",
  YESTERDAY: "The day before",
};

/** What the button of an entry does. */
export const actionWords: Readonly<Record<DayEntry["kind"], string>> = {
  QUESTION: "Answer",
  RETURNED: "Deliver again",
  UNDELIVERED: "Write handoff",
  UNREAD: "Open card",
  READ: "Read",
  CORRECTION: "Read",
  ANSWER: "Read",
  ASKED: "Open question",
  SYNC: "Open sync",
  READ_BACK: "Check",
  SET_UP: "Write handoff",
  OUTCOME_DUE: "Write outcome",
  PROMISE: "Settle",
  TOUR: "Open card",
  OUTCOME: "Open outcome",
  NO_SHOW: "Open outcome",
  BUYER_ANSWER: "Open outcome",
  ANSWERED: "Open question",
  NO_NEXT_STEP: "Open buyer",
};

/** Why an entry is there, where its part of the day does not say so, or what is said in it. */
export const reasonWords: Partial<Record<DayEntry["kind"], string>> = {
  UNDELIVERED: "Handoff not delivered",
  UNREAD: "{osm} has not read it",
  ASKED: "No answer yet",
  ANSWER: "Answered by {by}",
  ANSWERED: "Answered by {by}",
  NO_SHOW: "Did not come",
};

export const newsWords: Readonly<Record<DayEntry["news"][number], string>> = {
  VERSION: "another version",
  ANSWER: "an answer",
  CORRECTION: "a correction",
  PROMISE: "a promise",
  SUMMARY: "the sync’s summary",
};
