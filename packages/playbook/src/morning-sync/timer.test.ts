import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedOf, longestSyncMs, pauseTimer, readTimer, resumeTimer, startTimer } from "./timer.ts";

const minute = 60_000;
const nine = new Date("2026-11-28T15:00:00Z");
const policy = { syncMinutes: 10 };
const after = (ms: number) => new Date(nine.getTime() + ms);

/** What two people do to a timer, each some time after the last. */
const presses = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 20 * minute }),
    press: fc.constantFrom("pause" as const, "resume" as const, "look" as const),
  }),
  { maxLength: 20 },
);

/** The same day counted by hand: the sum of the stretches between presses in which it ran. */
function play(all: typeof presses extends fc.Arbitrary<infer T> ? T : never) {
  let timer = startTimer(nine);
  let at = 0;
  let runs = true;
  let counted = 0;
  for (const { afterMs, press } of all) {
    at += afterMs;
    if (runs) counted += afterMs;
    if (press === "pause") timer = pauseTimer(timer, after(at));
    if (press === "resume") timer = resumeTimer(timer, after(at));
    if (press !== "look") runs = press === "resume";
  }
  return { timer, at, runs, counted };
}

describe("the timer", () => {
  it("counts what was talked and no pause, whoever presses what and how often", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const { timer, at, runs, counted } = play(all);
        expect(elapsedOf(timer, after(at))).toBe(counted);
        expect(timer.runningSince !== null).toBe(runs);
      }),
      { numRuns: 1_000 },
    );
  });

  it("never goes back, and stands still while it is paused", () => {
    fc.assert(
      fc.property(presses, fc.nat(30 * minute), fc.nat(30 * minute), (all, more, evenMore) => {
        const { timer, at, runs } = play(all);
        const [sooner, later] = [
          elapsedOf(timer, after(at + more)),
          elapsedOf(timer, after(at + more + evenMore)),
        ];
        expect(later - sooner).toBe(runs ? evenMore : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is over exactly when it said it would be, and what is left and what is gone make the whole", () => {
    fc.assert(
      fc.property(presses, fc.integer({ min: 1, max: 60 }), (all, syncMinutes) => {
        const { timer, at, runs } = play(all);
        const { elapsedMs, leftMs, over, overAt } = readTimer(timer, { syncMinutes }, after(at));
        expect(over).toBe(elapsedMs >= syncMinutes * minute);
        expect(leftMs).toBe(Math.max(0, syncMinutes * minute - elapsedMs));
        expect(overAt !== null).toBe(runs && !over);
        if (!overAt) return;
        expect(readTimer(timer, { syncMinutes }, overAt)).toMatchObject({ over: true, leftMs: 0 });
        const justBefore = new Date(overAt.getTime() - 1);
        expect(readTimer(timer, { syncMinutes }, justBefore)).toMatchObject({ over: false, leftMs: 1 });
      }),
      { numRuns: 1_000 },
    );
  });

  it("runs on when it is over", () => {
    expect(readTimer(startTimer(nine), policy, after(12 * minute))).toEqual({
      elapsedMs: 12 * minute,
      leftMs: 0,
      over: true,
      overAt: null,
    });
  });

  it("takes nothing away when a clock is put back", () => {
    const timer = { runningSince: nine, elapsedMs: 3 * minute };
    expect(elapsedOf(timer, after(-minute))).toBe(3 * minute);
    expect(pauseTimer(timer, after(-minute))).toEqual({ runningSince: null, elapsedMs: 3 * minute });
  });

  it("stops counting after a day nobody looked at it, so that the figure can be kept", () => {
    const forgotten = pauseTimer(startTimer(nine), after(400 * 24 * 60 * minute));
    expect(forgotten.elapsedMs).toBe(longestSyncMs);
  });
});
