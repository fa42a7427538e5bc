import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { handoffTiming } from "../timing/timing.ts";
import { commitmentNotices } from "./commitment-notices.ts";
import type { Notice, NoticesDue } from "./notice.ts";
import { asleep, bookedTour, people, person } from "./notices.fixture.ts";
import { type TourNoticeFacts, tourNotices } from "./tour-notices.ts";

const hour = 3_600_000;
const zones = [
  "America/Chicago",
  "America/Phoenix",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Africa/Cairo",
];

/** Whole minutes of a year, and more of them around the days on which clocks change in Texas. */
const instants = fc.oneof(
  fc.integer({ min: Date.parse("2026-01-01") / 60_000, max: Date.parse("2026-12-31") / 60_000 }),
  fc.integer({
    min: Date.parse("2026-03-07T12:00Z") / 60_000,
    max: Date.parse("2026-03-09T12:00Z") / 60_000,
  }),
  fc.integer({
    min: Date.parse("2026-10-31T12:00Z") / 60_000,
    max: Date.parse("2026-11-02T12:00Z") / 60_000,
  }),
);
const lead = (hours: number) => fc.integer({ min: 0, max: hours * 60 });

const tours: fc.Arbitrary<TourNoticeFacts> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    start: instants,
    bookedBefore: fc.integer({ min: 1, max: 200 * 60 }),
    movedBefore: fc.option(lead(100)),
    deliveredBefore: fc.option(lead(100)),
    readBefore: fc.option(lead(30)),
    returnedBefore: fc.option(lead(20)),
    used: fc.boolean(),
    askedBefore: fc.option(lead(10)),
  })
  .map(({ timeZone, start, bookedBefore, ...before }) => {
    const at = (minutes: number | null) =>
      minutes === null ? null : new Date((start - Math.min(minutes, bookedBefore)) * 60_000);
    const deliveredAt = at(before.deliveredBefore);
    const readAt = deliveredAt && at(before.readBefore);
    const askedAt = at(before.askedBefore);
    const returnedAt = deliveredAt && at(before.returnedBefore);
    return {
      ...bookedTour,
      timeZone,
      startsAt: new Date(start * 60_000),
      endsAt: new Date((start + 60) * 60_000),
      bookedAt: new Date((start - bookedBefore) * 60_000),
      rescheduledAt: at(before.movedBefore),
      handoffId: deliveredAt && "handoff",
      draftCreatedAt: deliveredAt,
      firstDeliveredAt: deliveredAt,
      currentVersion: deliveredAt && { number: 1, deliveredAt },
      earlierVersionUsed: before.used,
      currentVersionReadAt: readAt && deliveredAt <= readAt ? [readAt] : [],
      returnedAt,
      returnId: returnedAt && "return",
      questions: askedAt ? [{ id: "question", askedAt, answeredAt: null }] : [],
    };
  });

const keyOf = ({ rule, stage, memberId, subject, arming }: Notice) =>
  [rule, stage, memberId, subject.id, arming].join();

/** Follows `nextAt` from the booking on, as the jobs do, and gives what each look found for the first time. */
function follow(look: (now: Date) => NoticesDue, from: Date) {
  const told = new Map<string, { readonly notice: Notice; readonly now: Date }>();
  let now: Date | null = from;
  for (let looks = 0; now; looks += 1) {
    expect(looks).toBeLessThan(40);
    const { due, nextAt }: NoticesDue = look(now);
    for (const notice of due) if (!told.has(keyOf(notice))) told.set(keyOf(notice), { notice, now });
    if (nextAt) expect(+nextAt).toBeGreaterThan(+now);
    now = nextAt;
  }
  return [...told.values()];
}

it("tells, to who follows the looks, everything at its moment and nothing else", () => {
  fc.assert(
    fc.property(tours, fc.boolean(), (facts, quiet) => {
      const who = quiet ? asleep : people;
      const from = new Date(+facts.bookedAt - 30 * hour);
      for (const { notice, now } of follow((at) => tourNotices(facts, defaultPolicy, who, at), from)) {
        expect(now).toEqual(notice.at);
        expect(+notice.at).toBeLessThan(+notice.until);
        if (notice.stage === "REMINDER" && notice.dueAt && notice.rule !== "CLARIFICATION")
          expect(+notice.at).toBeLessThan(+notice.dueAt);
        if (notice.stage === "MISSED" && notice.dueAt)
          expect(+notice.at).toBeGreaterThanOrEqual(+notice.dueAt);
      }
    }),
    { numRuns: 600 },
  );
});

it("calls a rule missed from the first instant at which its state says so", () => {
  const missed = { SET_UP: "setUp", DELIVERY: "delivery", SHORT_NOTICE: "delivery", READ: "read" } as const;
  const more = { RETURNED: "returned", OUTCOME: "outcome" } as const;
  const timingOf: Readonly<Record<string, "setUp" | "delivery" | "read" | "returned" | "outcome">> = {
    ...missed,
    ...more,
  };
  let cases = 0;
  fc.assert(
    fc.property(tours, (facts) => {
      const from = new Date(+facts.bookedAt - hour);
      for (const { notice } of follow((at) => tourNotices(facts, defaultPolicy, people, at), from)) {
        const rule = timingOf[notice.rule];
        if (notice.stage !== "MISSED" || !rule) continue;
        const stateAt = (at: Date) => handoffTiming(facts, defaultPolicy, at)[rule].state;
        expect(["LATE", "MISSED"]).toContain(stateAt(notice.at));
        expect(["LATE", "MISSED"]).not.toContain(stateAt(new Date(+notice.at - 1)));
        cases += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(cases).toBeGreaterThan(500);
});

it("arms everything that hangs on the start anew when a tour moves", () => {
  fc.assert(
    fc.property(tours, lead(100), (facts, minutes) => {
      const startsAt = new Date(+facts.startsAt + (minutes + 1) * 60_000);
      const moved = { ...facts, startsAt, endsAt: new Date(+startsAt + hour), rescheduledAt: facts.startsAt };
      const keys = (tour: TourNoticeFacts) =>
        follow((at) => tourNotices(tour, defaultPolicy, people, at), facts.bookedAt).map(
          ({ notice }) => notice,
        );
      const hangsOnStart = ({ rule, stage }: Notice) =>
        ["DELIVERY", "SHORT_NOTICE", "READ", "OUTCOME"].includes(rule) ||
        (rule === "RETURNED" && stage !== "NEWS");
      const before = new Set(keys(facts).filter(hangsOnStart).map(keyOf));
      expect(
        keys(moved)
          .filter(hangsOnStart)
          .map(keyOf)
          .filter((key) => before.has(key)),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it("reminds of a promise before it is due, tells the manager after, and both again when it moves", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 100_000 }), lead(100), (made, minutes, more) => {
      const knownAt = new Date(made * 60_000);
      const dueAt = new Date(+knownAt + minutes * 60_000);
      const promise = { id: "promise", open: true, knownAt, dueAt };
      const who = { owner: person("owner"), salesManagers: [person("manager")] };
      const at = (facts: typeof promise) =>
        follow((now) => commitmentNotices(facts, defaultPolicy, who, now), new Date(+knownAt - 1));
      const told = at(promise);
      expect(told.map(({ notice }) => `${notice.stage} ${notice.memberId}`)).toEqual([
        "REMINDER owner",
        "MISSED manager",
      ]);
      expect(+(told[0]?.now ?? 0)).toBeLessThan(+dueAt);
      expect(+(told[0]?.now ?? 0)).toBeGreaterThan(+knownAt);
      expect(told[1]?.now).toEqual(new Date(+dueAt + 1));
      expect(at({ ...promise, open: false })).toEqual([]);
      const moved = at({ ...promise, dueAt: new Date(+dueAt + more * 60_000 + 1) });
      const both = [...told, ...moved].map(({ notice }) => keyOf(notice));
      expect(new Set(both).size).toBe(4);
    }),
    { numRuns: 1000 },
  );
});
