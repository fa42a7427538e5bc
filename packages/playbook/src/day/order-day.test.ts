import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DayEntry,
  type DayEntryKind,
  dayEntryKinds,
  daySections,
  dayWidgetOf,
  lostFrom,
  oscSections,
  osmSections,
  sectionOf,
} from "./day-entry.ts";
import { dayStanding, groupDay, orderDay } from "./order-day.ts";

const now = new Date("2026-11-28T15:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const entry = (kind: DayEntryKind, due: number | null, start: number | null = null): DayEntry => ({
  kind,
  id: `${kind} ${due} ${start}`,
  dueAt: due === null ? null : at(due),
  startsAt: start === null ? null : at(start),
});
const kindsOf = (entries: readonly DayEntry[]) => entries.map(({ kind }) => kind);

const anyMinute = fc.integer({ min: -3000, max: 3000 });
const anyEntry: fc.Arbitrary<DayEntry> = fc
  .record({
    kind: fc.constantFrom(...dayEntryKinds),
    id: fc.uuid(),
    due: fc.option(anyMinute),
    start: fc.option(anyMinute),
  })
  .map(({ kind, id, due, start }) => ({ ...entry(kind, due, start), id }));
const anyDay = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 30 });

/** Told independently of the code: the next moment at which something of the entry is lost. */
function nextLoss(one: DayEntry): number | null {
  if (!one.dueAt) return null;
  const moments = [one.dueAt, lostFrom(one)].filter((moment) => moment !== null).map(Number);
  const lost = lostFrom(one);
  if (lost && lost <= now) return null;
  const ahead = moments.filter((moment) => moment >= now.getTime());
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

describe("the order of a day", () => {
  it("puts a question a minute late before a set-up due tonight: the tour is nearer", () => {
    const order = orderDay([entry("SET_UP", 480, 2000), entry("QUESTION", -1, 60)], now);
    expect(kindsOf(order)).toEqual(["QUESTION", "SET_UP"]);
  });

  it("puts what can be kept before what is late for good, and what is lost last", () => {
    const order = orderDay(
      [
        entry("UNDELIVERED", -1500, -10),
        entry("PROMISE", -60),
        entry("NO_NEXT_STEP", null),
        entry("OUTCOME_DUE", -600, -900),
        entry("READ", 40, 40),
      ],
      now,
    );
    expect(kindsOf(order)).toEqual(["READ", "PROMISE", "OUTCOME_DUE", "NO_NEXT_STEP", "UNDELIVERED"]);
  });

  it("puts the newest of the lost first, and of the late", () => {
    const lost = [entry("SET_UP", -900, -5), entry("SET_UP", -60, -5)];
    expect(orderDay(lost, now).map(({ id }) => id)).toEqual([lost[1]?.id, lost[0]?.id]);
    const late = [entry("PROMISE", -900), entry("PROMISE", -60)];
    expect(orderDay(late, now).map(({ id }) => id)).toEqual([late[1]?.id, late[0]?.id]);
  });

  it("puts the more pressing kind first where two are due at once, then goes by their names", () => {
    const kinds = ["READ_BACK", "QUESTION", "UNREAD"] as const;
    const order = ["QUESTION", "UNREAD", "READ_BACK"];
    expect(
      kindsOf(
        orderDay(
          kinds.map((kind) => entry(kind, 30, 60)),
          now,
        ),
      ),
    ).toEqual(order);
    const alike = ["b", "c", "a"].map((id) => ({ ...entry("PROMISE", 30), id }));
    expect(orderDay(alike, now).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("leaves what has no due time as it came", () => {
    const tours = [entry("TOUR", null, 300), entry("TOUR", null, -60), entry("TOUR", null, 20)];
    expect(orderDay(tours, now)).toEqual(tours);
  });

  it("an entry that can still be saved never stands behind one that cannot, and the nearest loss comes first", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const losses = orderDay(day, now).map(nextLoss);
        const savable = losses.filter((loss) => loss !== null);
        expect(losses.slice(0, savable.length)).toEqual(savable);
        expect(savable).toEqual(savable.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it("is the same list whatever order the dated entries came in, and loses none", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (day, seed) => {
        const dated = day.filter(({ dueAt }) => dueAt);
        const turned = dated.toSorted((a, b) => (a.id + seed < b.id + seed ? 1 : -1)).reverse();
        expect(orderDay(turned, now)).toEqual(orderDay(dated.toReversed(), now));
        expect(new Set(orderDay(day, now))).toEqual(new Set(day));
      }),
      { numRuns: 500 },
    );
  });

  it("stands still until the moment it says, and is another at that moment", () => {
    fc.assert(
      fc.property(anyEntry, (one) => {
        const { state, nextAt, nextState } = dayStanding(one, now);
        if (!nextAt) {
          expect(dayStanding(one, at(1_000_000)).state).toBe(state);
          return;
        }
        expect(dayStanding(one, new Date(nextAt.getTime() - 1)).state).toBe(state);
        expect(dayStanding(one, nextAt).state).toBe(nextState);
        expect(nextState).not.toBe(state);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["at its due time it is in time", entry("SET_UP", 0, 60), "IN_TIME"],
    [
      "a millisecond later it is late",
      { ...entry("SET_UP", 0, 60), dueAt: new Date(now.getTime() - 1) },
      "LATE",
    ],
    ["when the tour starts it is lost", entry("SET_UP", -1, 0), "LOST"],
    ["a promise is never lost", entry("PROMISE", -1, -1), "LATE"],
    ["a buyer without a next step has no time", entry("NO_NEXT_STEP", null), "UNDATED"],
  ] as const)("%s", (_name, one, state) => {
    expect(dayStanding(one, now).state).toBe(state);
  });
});

describe("the sections of a day", () => {
  it("lead to where each kind is settled", () => {
    expect(["RETURNED", "ASKED", "OUTCOME_DUE"].map((kind) => dayWidgetOf(kind as DayEntryKind))).toEqual([
      "handoff-form",
      "clarification-thread",
      "tour-outcome",
    ]);
  });

  it("are told in their own order, empty ones too", () => {
    const groups = groupDay(osmSections, [entry("PROMISE", 60), entry("READ", 10, 10)], now);
    expect(groups.map(({ section }) => section)).toEqual(osmSections);
    expect(groups.filter(({ entries }) => entries.length > 0).map(({ section }) => section)).toEqual([
      "READ",
      "PROMISES",
    ]);
  });

  it("hold every kind somewhere, and an OSC's begin with what came back", () => {
    expect(oscSections[0]).toBe("RETURNED");
    expect(new Set([...oscSections, ...osmSections])).toEqual(new Set(daySections));
    expect(new Set(dayEntryKinds.map(sectionOf))).toEqual(new Set(daySections));
  });
});
