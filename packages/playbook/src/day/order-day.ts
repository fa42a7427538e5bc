import { earliest, past, type Standing, settled, standing } from "../timing/steps.ts";
import {
  type DayEntry,
  type DayEntryKind,
  type DaySection,
  dayEntryKinds,
  lostFrom,
  sectionOf,
} from "./day-entry.ts";

export const dayStates = ["IN_TIME", "LATE", "LOST", "UNDATED"] as const;
/** LATE: its rule is missed, and doing it still helps. LOST: nothing of it can be saved. UNDATED: it has no due time. */
export type DayState = (typeof dayStates)[number];

/** How an entry stands, and when time alone changes that. */
export function dayStanding(entry: DayEntry, now: Date): Standing<DayState> {
  if (!entry.dueAt) return settled<DayState>("UNDATED");
  const lost = lostFrom(entry);
  const late = [past(entry.dueAt), "LATE"] as const;
  return standing<DayState>("IN_TIME", lost ? [late, [lost, "LOST"] as const] : [late], now);
}

/**
 * By what can still be saved: first what has a moment ahead at which something of it is lost, the nearest first; then
 * what is late and never lost, then what has no due time, as it came; last what is lost. Of the late and the lost the
 * newest comes first: it is remembered best.
 */
export function orderDay<Entry extends DayEntry>(entries: readonly Entry[], now: Date): readonly Entry[] {
  const placed = entries.map((entry) => ({ entry, place: placeOf(entry, now) }));
  placed.sort(({ place: one, entry: a }, { place: other, entry: b }) => {
    if (one.rank !== other.rank) return one.rank - other.rank;
    if (one.rank === ranks.UNDATED) return 0;
    return one.key - other.key || kindOrder(a.kind) - kindOrder(b.kind) || a.id.localeCompare(b.id, "en");
  });
  return placed.map(({ entry }) => entry);
}

/** The entries under the sections given, in those sections' order; one with nothing in it is there too. */
export function groupDay<Entry extends DayEntry>(
  sections: readonly DaySection[],
  entries: readonly Entry[],
  now: Date,
): readonly { readonly section: DaySection; readonly entries: readonly Entry[] }[] {
  return sections.map((section) => {
    const ofSection = entries.filter(({ kind }) => sectionOf(kind) === section);
    return { section, entries: orderDay(ofSection, now) };
  });
}

const ranks = { SAVABLE: 0, LATE: 1, UNDATED: 2, LOST: 3 } as const;

interface Place {
  readonly rank: number;
  readonly key: number;
}

function placeOf(entry: DayEntry, now: Date): Place {
  const { state } = dayStanding(entry, now);
  if (!entry.dueAt) return { rank: ranks.UNDATED, key: 0 };
  if (state === "LOST") return { rank: ranks.LOST, key: -entry.dueAt.getTime() };
  const deadline =
    state === "IN_TIME" ? earliest(entry.dueAt, lostFrom(entry) ?? entry.dueAt) : lostFrom(entry);
  if (deadline) return { rank: ranks.SAVABLE, key: deadline.getTime() };
  return { rank: ranks.LATE, key: -entry.dueAt.getTime() };
}

function kindOrder(kind: DayEntryKind): number {
  return dayEntryKinds.indexOf(kind);
}
