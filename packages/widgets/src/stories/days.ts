import type { DayEntry, DaySection } from "../day/words.ts";
import { part } from "./day-api.ts";
import { cedarPark, herreraTour, hoursFromNow, maya, mesaRidge, priya, tomas } from "./people.ts";

type Tour = NonNullable<DayEntry["tour"]>;

const nothing = {
  state: "IN_TIME",
  dueAt: null,
  nextAt: null,
  at: null,
  words: null,
  clarificationId: null,
  tours: null,
  news: [],
  hadToRepeat: null,
  tour: null,
  handoff: null,
  buyer: null,
  commitment: null,
  outcome: null,
  by: null,
  partner: null,
} as const;

let made = 0;

/** An entry of a day about a made-up buyer. */
export function madeUpEntry(
  kind: DayEntry["kind"],
  buyer: string | null,
  about: Partial<DayEntry> & { readonly due?: number | undefined } = {},
): DayEntry {
  const { due, ...rest } = about;
  made += 1;
  const dueAt = due === undefined ? (rest.dueAt ?? null) : hoursFromNow(due);
  return {
    ...nothing,
    key: `${kind} ${made}`,
    kind,
    dueAt,
    state: dueAt === null ? "UNDATED" : due !== undefined && due < 0 ? "LATE" : "IN_TIME",
    buyer: buyer === null ? null : { id: `buyer-${made}`, name: buyer },
    ...rest,
  };
}

/** A made-up tour so many hours from the stories' moment. */
export function tourIn(
  hours: number,
  about: Partial<Tour> & { read?: Tour["timing"]["read"]["state"] } = {},
): Tour {
  const { read = "UNREAD", ...rest } = about;
  return {
    id: `tour-in-${hours}`,
    startsAt: hoursFromNow(hours),
    status: "CONFIRMED",
    visit: "FIRST_VISIT",
    community: cedarPark,
    timing: { delivery: { state: "ON_TIME" }, read: { state: read } },
    ...rest,
  };
}

export const herreras: Tour = tourIn(0, { id: herreraTour.id, startsAt: herreraTour.startsAt });
export const hoursToHerreras = (Date.parse(herreraTour.startsAt) - Date.parse(hoursFromNow(0))) / 3_600_000;
export const handoff = { id: "handoff-1" };

/** Every part an OSC's day can have. */
export function madeOscDay(): DaySection[] {
  return [
    part("RETURNED", [
      madeUpEntry("RETURNED", "Okonkwo family", {
        due: 0.5,
        tour: tourIn(5.66),
        handoff,
        at: hoursFromNow(-0.4),
        words: "It says both plans are out of budget. Which one do I walk?",
        by: maya,
      }),
    ]),
    part("QUESTIONS", [
      madeUpEntry("QUESTION", "Dana & Luis Herrera", {
        due: -0.05,
        tour: herreras,
        handoff,
        clarificationId: "clarification-1",
        at: hoursFromNow(-0.1),
        words: "Does the ground-floor bedroom need its own bath?",
        by: maya,
      }),
    ]),
    part("ATTENTION", [
      madeUpEntry("UNDELIVERED", "Rosa Lindqvist", { due: 1.66, tour: tourIn(25.66), handoff }),
      madeUpEntry("UNREAD", "Sam & Jo Whitfield", { due: 3.16, tour: tourIn(3.16), handoff }),
    ]),
    part("SYNCS", [madeUpEntry("SYNC", null, { due: 2.66, tours: 4, partner: maya })]),
    part("READ_BACKS", [
      madeUpEntry("READ_BACK", "Grace Abara", {
        due: 4.66,
        tour: tourIn(4.66, { read: "READ" }),
        handoff,
        at: hoursFromNow(-0.7),
        words: "I start with the Sandalwood, then show what the HOA covers.",
        by: maya,
      }),
    ]),
    part("SET_UP", [
      madeUpEntry("SET_UP", "Tran household", { due: 15.66, tour: tourIn(100) }),
      madeUpEntry("SET_UP", "Victor Almeida", { due: -8.33, tour: tourIn(74, { community: mesaRidge }) }),
    ]),
    part("PROMISES", [
      madeUpEntry("PROMISE", "Dana & Luis Herrera", {
        due: hoursToHerreras,
        commitment: { id: "commitment-1" },
        at: hoursFromNow(-62),
        words: "I’ll have the updated incentive sheets ready when you come.",
        by: priya,
      }),
      madeUpEntry("PROMISE", "Anna Petrova", {
        due: -14,
        commitment: { id: "commitment-2" },
        at: hoursFromNow(-40),
        words: "You’ll hear from me on Friday about the lot next to the park.",
        by: priya,
      }),
    ]),
    part("YESTERDAY", [
      madeUpEntry("OUTCOME", "Marcus & Tia Bell", {
        tour: tourIn(-22),
        handoff,
        at: hoursFromNow(-20),
        outcome: { id: "outcome-1", result: "BE_BACK" },
        words: "Loved the Magnolia’s kitchen. They bring her mother next week.",
        by: tomas,
      }),
      madeUpEntry("NO_SHOW", "Priscilla Ngata", {
        tour: tourIn(-18),
        handoff,
        at: hoursFromNow(-17),
        words: "Nobody came, and the phone went to voicemail.",
        by: maya,
      }),
      madeUpEntry("BUYER_ANSWER", "Jonas & Eve Keller", {
        tour: tourIn(-44),
        handoff,
        at: hoursFromNow(-16),
        hadToRepeat: true,
        words: "Only the budget, at the desk.",
      }),
    ]),
    part(
      "BUYERS",
      [
        madeUpEntry("NO_NEXT_STEP", "Henrike Vogel", { at: hoursFromNow(-26) }),
        madeUpEntry("NO_NEXT_STEP", "The Castellanos-Ybarra family", { at: hoursFromNow(-90) }),
      ],
      14,
    ),
  ];
}

/** So many buyers that nobody could list them all. */
export function hundredsOfBuyers(): DaySection[] {
  const buyers = Array.from({ length: 100 }, (_, at) =>
    madeUpEntry("NO_NEXT_STEP", `Household ${at + 1}`, { at: hoursFromNow(-24 - at) }),
  );
  return [part("BUYERS", buyers, 240)];
}

/** Names and words as long as they come, and a tour that has begun. */
export function longDay(): DaySection[] {
  return [
    part("QUESTIONS", [
      madeUpEntry("QUESTION", "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen & family", {
        due: -3,
        state: "LOST",
        tour: tourIn(-2),
        handoff,
        clarificationId: "clarification-9",
        at: hoursFromNow(-3),
        words: `Do they want the ramp at the front door, ${"or at the side door, ".repeat(14)}or both?`,
        by: { ...maya, name: "Maya Okafor-Featherstonehaugh" },
      }),
    ]),
  ];
}
