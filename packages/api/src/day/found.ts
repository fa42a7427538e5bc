import type { DayEntry } from "@baton/playbook";
import { type SQL, sql } from "drizzle-orm";
import { largestPage } from "../pagination/page.ts";
import type { TourRecord } from "../tours/tour.queries.ts";

/** What a version brought that came after the OSM's last read. */
export type News = "VERSION" | "ANSWER" | "CORRECTION" | "PROMISE" | "SUMMARY";

/** An entry as it was found, with the rows it is about. */
export interface FoundEntry extends DayEntry {
  /** When it came up: asked, returned, promised, recorded, last heard. */
  readonly at: Date | null;
  /** What was said: a question, a promise, a reason. */
  readonly words: string | null;
  /** Who said it. */
  readonly byId: string | null;
  readonly tour: TourRecord | null;
  readonly buyerId: string | null;
  readonly handoffId: string | null;
  readonly commitmentId: string | null;
  readonly clarificationId: string | null;
  /** The other one of a morning sync. */
  readonly partnerId: string | null;
  /** How many tours a morning sync goes over. */
  readonly tours: number | null;
  readonly news: readonly News[];
  /** Whether the buyer had to repeat something; null for what is not their answer. */
  readonly hadToRepeat: boolean | null;
}

/** What one statement found: at most a page, and how many there are in all. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The most one statement of a day gives. */
export const mostOfASection = largestPage;

/** How many rows there are, beyond the limit too. */
export const total = () => sql<number>`count(*) over ()`.mapWith(Number).as("total");

export function found<Row extends { readonly total: number }>(rows: readonly Row[]): Found<Row> {
  return { rows, total: rows[0]?.total ?? 0 };
}

const nothing = {
  at: null,
  words: null,
  byId: null,
  tour: null,
  buyerId: null,
  handoffId: null,
  commitmentId: null,
  clarificationId: null,
  partnerId: null,
  tours: null,
  news: [],
  hadToRepeat: null,
  dueAt: null,
};

/** An entry about a tour or a buyer, told apart by the row it rests on. */
export function entry(
  kind: FoundEntry["kind"],
  rowId: string,
  about: Partial<Omit<FoundEntry, "kind" | "id" | "startsAt">>,
): FoundEntry {
  return {
    ...nothing,
    ...about,
    kind,
    id: `${kind} ${rowId}`,
    startsAt: about.tour?.startsAt ?? null,
    buyerId: about.buyerId ?? about.tour?.buyerId ?? null,
  };
}

/** The condition as a column. */
export const flag = (name: string, condition: SQL) => sql<boolean>`${condition}`.as(name);
