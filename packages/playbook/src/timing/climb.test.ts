import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { type ClimbFacts, climb } from "./climb.ts";

const second = 1000;
const startsAt = new Date("2026-11-28T17:00:00Z");
const askedAt = new Date("2026-11-28T16:00:00Z");
const after = (seconds: number) => new Date(askedAt.getTime() + seconds * second);
const before = (instant: Date) => new Date(instant.getTime() - 1);
const policy = { ...defaultPolicy, climbSeconds: 90 };

function at(now: Date, facts: Partial<ClimbFacts> = {}) {
  const none = { askedAt, answeredAt: null, startsAt, cancelled: false, onCall: null, covered: true };
  return climb({ ...none, ...facts }, policy, now);
}

describe("a question nobody answers", () => {
  it("goes from the OSC to the covering OSC when it is due, and to the sales manager after that", () => {
    expect(at(askedAt)).toEqual({ holder: "OSC", nextAt: after(60), nextHolder: "COVERING_OSC" });
    expect(at(before(after(60))).holder).toBe("OSC");
    expect(at(after(60))).toEqual({
      holder: "COVERING_OSC",
      nextAt: after(150),
      nextHolder: "SALES_MANAGER",
    });
    expect(at(before(after(150))).holder).toBe("COVERING_OSC");
    expect(at(after(150))).toEqual({ holder: "SALES_MANAGER", nextAt: null, nextHolder: null });
  });

  it("goes straight to the sales manager where nobody covers", () => {
    const covered = false;
    expect(at(askedAt, { covered })).toEqual({
      holder: "OSC",
      nextAt: after(60),
      nextHolder: "SALES_MANAGER",
    });
    expect(at(after(60), { covered }).holder).toBe("SALES_MANAGER");
    const onCall = { isOnCall: false, until: null };
    expect(at(askedAt, { covered, onCall }).holder).toBe("OSC");
  });

  it("asked long before, does not climb until its minute is over", () => {
    const asked = { askedAt: new Date("2026-11-27T12:00:00Z") };
    const opensAt = new Date("2026-11-28T13:00:00Z");
    expect(at(opensAt, asked)).toMatchObject({ holder: "OSC", nextAt: new Date("2026-11-28T13:01:00Z") });
  });

  it("asked after the start stays where it is", () => {
    expect(at(startsAt, { askedAt: startsAt })).toEqual({ holder: "OSC", nextAt: null, nextHolder: null });
  });
});

describe("an OSC who is off call", () => {
  const off = { isOnCall: false, until: null };

  it("has it held by the covering OSC at once", () => {
    expect(at(askedAt, { onCall: off })).toEqual({
      holder: "COVERING_OSC",
      nextAt: after(150),
      nextHolder: "SALES_MANAGER",
    });
  });

  it("takes it back on coming back before it is due, and not later", () => {
    expect(at(askedAt, { onCall: { ...off, until: after(30) } })).toMatchObject({
      nextAt: after(30),
      nextHolder: "OSC",
    });
    expect(at(after(30), { onCall: { ...off, until: after(30) } })).toMatchObject({
      holder: "OSC",
      nextAt: after(60),
    });
    expect(at(after(60), { onCall: { ...off, until: after(100) } }).nextAt).toEqual(after(150));
  });

  it("gives it away on going off call", () => {
    const onCall = { isOnCall: true, until: after(30) };
    expect(at(askedAt, { onCall })).toMatchObject({
      holder: "OSC",
      nextAt: after(30),
      nextHolder: "COVERING_OSC",
    });
  });

  it("hands over also what was asked after the start, which climbs no further", () => {
    const late = { askedAt: startsAt, onCall: { isOnCall: true, until: new Date(startsAt.getTime() + 1) } };
    const until = late.onCall.until;
    expect(at(startsAt, late)).toEqual({ holder: "OSC", nextAt: until, nextHolder: "COVERING_OSC" });
    expect(at(until, late)).toEqual({ holder: "COVERING_OSC", nextAt: null, nextHolder: null });
  });

  it("who was off when it was asked had it covered from the start", () => {
    expect(at(askedAt, { onCall: { ...off, until: after(-30) } }).holder).toBe("OSC");
    const late = at(startsAt, { askedAt: startsAt, onCall: off });
    expect(late).toEqual({ holder: "COVERING_OSC", nextAt: null, nextHolder: null });
  });
});

it.each([{ answeredAt: after(10) }, { cancelled: true }])("nobody holds it any more with %o", (facts) => {
  expect(at(after(200), facts)).toEqual({ holder: "NOBODY", nextAt: null, nextHolder: null });
});
