import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases, day, hour, instantNear, later, minute, policies, timingFacts } from "./timing.arbitrary.ts";
import { handoffTiming } from "./timing.ts";

const numRuns = cases;

describe(`when the facts or the figures change, in ${cases} cases each`, () => {
  it("moving a tour arms every rule again, as if it had been booked at that moment for that time", () => {
    const moves = timingFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), instantNear(facts.startsAt), fc.integer({ min: 0, max: 20 * 24 })),
    );
    fc.assert(
      fc.property(moves, policies, ([facts, rescheduledAt, ahead], policy) => {
        const startsAt = later(rescheduledAt, ahead * hour);
        const moved = { ...facts, startsAt, endsAt: later(startsAt, hour), rescheduledAt };
        const booked = { ...moved, bookedAt: rescheduledAt, rescheduledAt: null };
        const [now, then] = [
          handoffTiming(moved, policy, rescheduledAt),
          handoffTiming(booked, policy, rescheduledAt),
        ];
        for (const rule of ["delivery", "returned", "read", "outcome"] as const)
          expect(now[rule]).toEqual(then[rule]);
        // All but one: the day of the booking is the day of the booking.
        expect(now.setUp).toEqual(handoffTiming({ ...facts, startsAt }, policy, rescheduledAt).setUp);
        if (!moved.firstDeliveredAt && !moved.cancelled) expect(now.delivery.state).not.toBe("LATE");
      }),
      { numRuns },
    );
  });

  it("a change of policy in mid-flight is as if the policy had always been so, and never unsays what was on time", () => {
    fc.assert(
      fc.property(timingFacts, policies, policies, (facts, before, after) => {
        const now = facts.startsAt;
        const [one, other] = [handoffTiming(facts, before, now), handoffTiming(facts, after, now)];
        // No rule that reads no figure moves.
        expect(one.setUp).toEqual(other.setUp);
        expect(one.outcome).toEqual(other.outcome);
        const [longer, shorter] =
          before.readWindowHours >= after.readWindowHours ? [one, other] : [other, one];
        if (shorter.read.state === "READ") expect(longer.read.state).toBe("READ");
        if (one.delivery.dueAt <= other.delivery.dueAt && one.delivery.state === "ON_TIME") {
          expect(other.delivery.state).toBe("ON_TIME");
        }
      }),
      { numRuns },
    );
  });

  it("a handoff is due by the start at the latest, and what is returned never before it was due at first", () => {
    fc.assert(
      fc.property(timingFacts, policies, (facts, policy) => {
        const { delivery, returned } = handoffTiming(facts, policy, facts.startsAt);
        expect(delivery.dueAt <= facts.startsAt).toBe(true);
        expect(returned.dueAt === null).toBe(facts.returnedAt === null);
        if (!facts.returnedAt || !returned.dueAt) return;
        expect(returned.dueAt >= delivery.dueAt && returned.dueAt <= facts.startsAt).toBe(true);
        const time = Number(returned.dueAt) - Number(facts.returnedAt);
        if (returned.dueAt < facts.startsAt) {
          expect(time).toBeGreaterThanOrEqual(policy.shortNoticeMinutes * minute);
        }
      }),
      { numRuns },
    );
  });

  it("states follow from their words", () => {
    fc.assert(
      fc.property(
        timingFacts.chain((facts) => fc.tuple(fc.constant(facts), instantNear(facts.startsAt))),
        policies,
        ([facts, now], policy) => {
          fc.pre(!facts.cancelled);
          const { setUp, delivery, read, returned, outcome } = handoffTiming(facts, policy, now);
          for (const { state, dueAt } of [setUp, delivery, returned, outcome]) {
            if (state === "LATE") expect(Number(now)).toBeGreaterThan(Number(dueAt));
            if (state === "DUE" || state === "AT_RISK")
              expect(Number(now)).toBeLessThanOrEqual(Number(dueAt));
          }
          const reads = facts.currentVersionReadAt.map((at) => Number(at) - Number(facts.startsAt));
          const inWindow = reads.some((ms) => ms < 0 && ms >= -policy.readWindowHours * hour);
          const readable = facts.firstDeliveredAt !== null && facts.returnedAt === null;
          expect(read.state === "READ").toBe(readable && inWindow);
          expect(read.state === "NOT_DELIVERED").toBe(!readable);
          expect(read.state === "MISSED").toBe(readable && reads.length === 0 && now >= facts.startsAt);
          expect(outcome.state === "NOT_YET").toBe(!facts.outcomeAt && now < facts.startsAt);
          expect(Math.abs(Number(outcome.dueAt) - Number(facts.endsAt))).toBeLessThanOrEqual(1.1 * day);
        },
      ),
      { numRuns },
    );
  });
});
