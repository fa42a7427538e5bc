import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";
import {
  back,
  type ClockChange,
  cases,
  clock,
  day,
  forward,
  hour,
  later,
  minute,
  policies,
  timingFacts,
  zones,
} from "./timing.arbitrary.ts";
import { handoffTiming } from "./timing.ts";
import { zonedInstant } from "./zone.ts";

const numRuns = cases;

describe(`where clocks change (${forward.length} times forward, ${back.length} times back, ${cases} cases each)`, () => {
  it("no time inside the skipped hour is ever taken for a tour", () => {
    fc.assert(
      fc.property(fc.constantFrom(...forward), fc.nat(59), ({ zone, at, jump }, share) => {
        const skipped = wall(
          later(at, -1000),
          zone,
          1000 + Math.floor((jump * share) / 60 / minute) * minute,
        );
        expect(zonedInstant(skipped.date, skipped.time, zone)).toMatchObject({ ok: false });
        // The minute before it and the one after it are there.
        const [before, after] = [later(at, -minute), at].map((moment) => wall(moment, zone));
        expect(zonedInstant(before?.date ?? "", before?.time ?? "", zone)).toEqual({
          ok: true,
          value: later(at, -minute),
        });
        expect(zonedInstant(after?.date ?? "", after?.time ?? "", zone)).toEqual({ ok: true, value: at });
      }),
      { numRuns },
    );
  });

  it("a tour inside the repeated hour is the first of two, and the other one is as far later as clocks went back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...back), fc.nat(59), ({ zone, at, jump }, share) => {
        const first = later(at, jump + Math.floor((-jump * share) / 60 / minute) * minute);
        const { date, time } = wall(first, zone);
        expect(zonedInstant(date, time, zone)).toEqual({ ok: true, value: first });
        const second = later(first, -jump);
        expect(wall(second, zone)).toEqual({ date, time });
        // Two tours an hour apart on one and the same clock face: every elapsed rule tells them apart.
        const [one, other] = [first, second].map((startsAt) => timingOf({ timeZone: zone, startsAt }));
        expect(apart(one?.delivery.dueAt, other?.delivery.dueAt)).toBe(-jump);
        expect(apart(one?.read.opensAt, other?.read.opensAt)).toBe(-jump);
      }),
      { numRuns },
    );
  });

  it("elapsed rules count the hours that pass, whatever clocks show", () => {
    fc.assert(
      fc.property(timingFacts, policies, fc.constantFrom(...zones), (facts, policy, elsewhere) => {
        const now = facts.bookedAt;
        const here = handoffTiming(facts, policy, now);
        const there = handoffTiming({ ...facts, timeZone: elsewhere }, policy, now);
        for (const rule of ["delivery", "returned", "read"] as const) expect(here[rule]).toEqual(there[rule]);
        expect(apart(here.read.opensAt, facts.startsAt)).toBe(policy.readWindowHours * hour);
        if (!here.delivery.shortNotice) {
          expect(apart(here.delivery.dueAt, facts.startsAt)).toBe(policy.deliveryLeadHours * hour);
        }
      }),
      { numRuns },
    );
  });

  it("a rule that lasts a day ends with that day's last millisecond on the community's clocks", () => {
    fc.assert(
      fc.property(timingFacts, (facts) => {
        const { setUp, outcome } = timingOf(facts);
        endsTheDayOf(facts.bookedAt, setUp.dueAt, facts.timeZone);
        endsTheDayOf(later(facts.endsAt, -1), outcome.dueAt, facts.timeZone);
      }),
      { numRuns },
    );
  });

  it("a booking at 23:59 has until the end of that minute, or of its repetition", () => {
    const nights = fc.constantFrom<ClockChange>(...forward, ...back);
    fc.assert(
      fc.property(nights, fc.integer({ min: -3, max: 3 }), fc.nat(59_999), ({ zone, at }, days, rest) => {
        const { date } = wall(later(at, days * day), zone);
        const booked = zonedInstant(date, "23:59", zone);
        // Beirut and Cairo skip or repeat midnight's neighbours; a time that does not occur is booked by nobody.
        if (!booked.ok) return;
        const bookedAt = later(booked.value, rest);
        const { dueAt } = timingOf({ timeZone: zone, bookedAt }).setUp;
        expect(clock(dueAt, zone)).toBe(`${date} 23:59:59`);
        expect([minute - 1 - rest, minute - 1 - rest + hour]).toContain(apart(bookedAt, dueAt));
        expect(clock(later(dueAt, 1), zone).slice(0, 10)).not.toBe(date);
      }),
      { numRuns },
    );
  });

  it("a tour over midnight has its whole last day to close the loop", () => {
    fc.assert(
      fc.property(timingFacts, (facts) => {
        const { dueAt } = timingOf(facts).outcome;
        expect(dueAt >= later(facts.endsAt, -1)).toBe(true);
        const overMidnight =
          localDay(facts.startsAt, facts.timeZone) !== localDay(later(facts.endsAt, -1), facts.timeZone);
        if (overMidnight)
          expect(localDay(dueAt, facts.timeZone)).not.toBe(localDay(facts.startsAt, facts.timeZone));
      }),
      { numRuns },
    );
  });
});

function endsTheDayOf(instant: Date, dueAt: Date, timeZone: string): void {
  expect(dueAt >= instant).toBe(true);
  expect(localDay(dueAt, timeZone)).toBe(localDay(instant, timeZone));
  expect(localDay(later(dueAt, 1), timeZone) > localDay(instant, timeZone)).toBe(true);
}

function timingOf(facts: Partial<TimingFacts>) {
  const startsAt = facts.startsAt ?? new Date("2026-11-28T17:00:00Z");
  const none = {
    rescheduledAt: null,
    cancelled: false,
    draftCreatedAt: null,
    firstDeliveredAt: null,
    returnedAt: null,
  };
  const base = {
    timeZone: "UTC",
    startsAt,
    endsAt: later(startsAt, hour),
    bookedAt: later(startsAt, -10 * day),
  };
  const all = { ...base, ...none, currentVersionReadAt: [], outcomeAt: null, ...facts };
  return handoffTiming(all, defaultPolicy, startsAt);
}

function apart(from: Date | undefined, to: Date | undefined): number {
  return Number(to) - Number(from);
}

function localDay(instant: Date, timeZone: string): string {
  return clock(instant, timeZone).slice(0, 10);
}

/** What clocks show so long after an instant if none of them changed: also a time that does not occur. */
function wall(
  instant: Date,
  timeZone: string,
  elapsed = 0,
): { readonly date: string; readonly time: string } {
  const shown = new Date(
    Date.parse(`${clock(instant, timeZone).replace(" ", "T")}Z`) + elapsed,
  ).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}
