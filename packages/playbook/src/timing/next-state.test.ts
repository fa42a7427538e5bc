import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentStatuses } from "../commitments/commitment.ts";
import type { PlaybookPolicy } from "../policy/policy.ts";
import { clarificationTiming } from "./clarification.ts";
import { type ClimbFacts, climb } from "./climb.ts";
import { commitmentTiming } from "./commitment.ts";
import type { Standing } from "./steps.ts";
import { cases, day, instantNear, later, policies, timingFacts } from "./timing.arbitrary.ts";
import { handoffTiming } from "./timing.ts";

/** A rule's standing at a moment. */
type At = (now: Date) => Standing<string>;

describe(`the next state, in ${cases} cases each`, () => {
  it.each(["setUp", "delivery", "returned", "read", "outcome"] as const)("of the rule %s", (rule) => {
    const tours = fc.tuple(timingFacts, policies).chain(([facts, policy]) => {
      const at: At = (now) => handoffTiming(facts, policy, now)[rule];
      return fc.tuple(fc.constant(at), moments(facts.startsAt));
    });
    holds(tours);
  });

  it("of a question", () => {
    holds(questions((facts, policy) => (now) => clarificationTiming(facts, policy, now)));
  });

  it("of who should hold a question", () => {
    holds(
      questions((facts, policy) => (now) => {
        const { holder, nextAt, nextHolder } = climb(facts, policy, now);
        return { state: holder, nextAt, nextState: nextHolder };
      }),
    );
  });

  it("of a promise", () => {
    const promises = fc.tuple(timingFacts, policies).chain(([{ startsAt }, policy]) =>
      fc
        .tuple(fc.constantFrom(...commitmentStatuses), instantNear(startsAt), moments(startsAt))
        .map(([status, settled, when]): [At, Moments] => {
          const settledAt = status === "OPEN" ? null : settled;
          return [(now) => commitmentTiming({ status, dueAt: startsAt, settledAt }, policy, now), when];
        }),
    );
    holds(promises);
  });
});

type Moments = readonly [now: Date, ...others: Date[]];

function moments(near: Date): fc.Arbitrary<Moments> {
  return fc.tuple(instantNear(near), instantNear(near), instantNear(near), instantNear(near));
}

function questions(rule: (facts: ClimbFacts, policy: PlaybookPolicy) => At): fc.Arbitrary<[At, Moments]> {
  return fc.tuple(timingFacts, policies).chain(([{ startsAt, cancelled }, policy]) => {
    const onCall = fc.record({ isOnCall: fc.boolean(), until: fc.option(instantNear(startsAt)) });
    const facts: fc.Arbitrary<ClimbFacts> = fc.record({
      startsAt: fc.constant(startsAt),
      cancelled: fc.constant(cancelled),
      askedAt: instantNear(startsAt),
      answeredAt: fc.option(instantNear(startsAt), { freq: 1 }),
      onCall: fc.option(onCall),
      covered: fc.boolean(),
    });
    return fc.tuple(
      facts.map((one) => rule(one, policy)),
      moments(startsAt),
    );
  });
}

/** The state holds until the next one's time and is another one then; without a next one it holds for ever. */
function holds(arbitrary: fc.Arbitrary<[At, Moments]>): void {
  const reached = new Set<string>();
  fc.assert(
    fc.property(arbitrary, ([at, [now, ...others]]) => {
      const { state, nextAt, nextState } = at(now);
      const until = nextAt ?? later(now, 400 * day);
      expect(until > now).toBe(true);
      for (const moment of [later(until, -1), ...others]) {
        if (moment >= now && moment < until) expect(at(moment).state).toBe(state);
      }
      expect(nextState === null).toBe(nextAt === null);
      if (nextAt) {
        expect(at(nextAt).state).toBe(nextState);
        expect(nextState).not.toBe(state);
        reached.add(`${state} to ${nextState}`);
      }
    }),
    { numRuns: cases },
  );
  // A rule that never moved in so many cases was not tried at all.
  expect(reached.size).toBeGreaterThan(0);
}
