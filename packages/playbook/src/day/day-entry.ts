/** The element that settles an entry. */
export type DayWidget =
  | "handoff-form"
  | "prep-card"
  | "tour-outcome"
  | "promise-tracker"
  | "clarification-thread"
  | "morning-sync";

export const daySections = [
  "RETURNED",
  "QUESTIONS",
  "ATTENTION",
  "READ",
  "CORRECTIONS",
  "ANSWERS",
  "SYNCS",
  "READ_BACKS",
  "SET_UP",
  "TOURS",
  "OUTCOMES",
  "PROMISES",
  "YESTERDAY",
  "BUYERS",
] as const;
/** A part of a day's list: entries that ask for the same thing. */
export type DaySection = (typeof daySections)[number];

/** What an OSC's day is made of, from top to bottom: what somebody waits for, what is due, what happened. */
export const oscSections: readonly DaySection[] = [
  "RETURNED",
  "QUESTIONS",
  "ATTENTION",
  "SYNCS",
  "READ_BACKS",
  "SET_UP",
  "PROMISES",
  "YESTERDAY",
  "BUYERS",
];

/** The same for an OSM. */
export const osmSections: readonly DaySection[] = [
  "READ",
  "CORRECTIONS",
  "ANSWERS",
  "SYNCS",
  "TOURS",
  "OUTCOMES",
  "PROMISES",
];

interface KindDefinition {
  readonly section: DaySection;
  readonly widget: DayWidget;
  /** Once its tour starts nothing can be saved any more. Otherwise late is better than never. */
  readonly lostAtStart: boolean;
}

/** Every kind of entry. Of two with the same deadline the one that stands earlier here comes first. */
const definitions = {
  QUESTION: { section: "QUESTIONS", widget: "clarification-thread", lostAtStart: true },
  RETURNED: { section: "RETURNED", widget: "handoff-form", lostAtStart: true },
  UNDELIVERED: { section: "ATTENTION", widget: "handoff-form", lostAtStart: true },
  UNREAD: { section: "ATTENTION", widget: "prep-card", lostAtStart: true },
  READ: { section: "READ", widget: "prep-card", lostAtStart: true },
  CORRECTION: { section: "CORRECTIONS", widget: "prep-card", lostAtStart: true },
  ANSWER: { section: "ANSWERS", widget: "clarification-thread", lostAtStart: true },
  ASKED: { section: "ANSWERS", widget: "clarification-thread", lostAtStart: true },
  SYNC: { section: "SYNCS", widget: "morning-sync", lostAtStart: true },
  READ_BACK: { section: "READ_BACKS", widget: "prep-card", lostAtStart: true },
  SET_UP: { section: "SET_UP", widget: "handoff-form", lostAtStart: true },
  OUTCOME_DUE: { section: "OUTCOMES", widget: "tour-outcome", lostAtStart: false },
  PROMISE: { section: "PROMISES", widget: "promise-tracker", lostAtStart: false },
  TOUR: { section: "TOURS", widget: "prep-card", lostAtStart: false },
  OUTCOME: { section: "YESTERDAY", widget: "tour-outcome", lostAtStart: false },
  NO_SHOW: { section: "YESTERDAY", widget: "tour-outcome", lostAtStart: false },
  BUYER_ANSWER: { section: "YESTERDAY", widget: "tour-outcome", lostAtStart: false },
  ANSWERED: { section: "YESTERDAY", widget: "clarification-thread", lostAtStart: false },
  NO_NEXT_STEP: { section: "BUYERS", widget: "promise-tracker", lostAtStart: false },
} as const satisfies Record<string, KindDefinition>;

/** What an entry of a day's list asks for, or tells. */
export type DayEntryKind = keyof typeof definitions;

export const dayEntryKinds = Object.keys(definitions) as readonly DayEntryKind[];

export function sectionOf(kind: DayEntryKind): DaySection {
  return definitions[kind].section;
}

/** Where an entry is settled. */
export function dayWidgetOf(kind: DayEntryKind): DayWidget {
  return definitions[kind].widget;
}

/** An entry as the order needs it. */
export interface DayEntry {
  readonly kind: DayEntryKind;
  /** Breaks ties, so that a list never swaps two entries by itself. */
  readonly id: string;
  /** By when it is to be done; null for what only tells something. */
  readonly dueAt: Date | null;
  /** The start of the tour it is about; null where it is about none. */
  readonly startsAt: Date | null;
}

/** From when on nothing of it can be saved; null when late is better than never. */
export function lostFrom({ kind, startsAt }: DayEntry): Date | null {
  return definitions[kind].lostAtStart ? startsAt : null;
}
