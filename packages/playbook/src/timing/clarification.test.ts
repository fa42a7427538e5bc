import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { type ClarificationFacts, clarificationTiming, onCallFrom } from "./clarification.ts";

const minute = 60_000;
const startsAt = new Date("2026-11-28T17:00:00Z");
const opensAt = new Date("2026-11-28T13:00:00Z");
const at = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
const inTheHours = at(startsAt, -60 * minute);

function timing(facts: Partial<ClarificationFacts>, now: Date) {
  const none = { askedAt: inTheHours, answeredAt: null, startsAt, cancelled: false };
  return clarificationTiming({ ...none, ...facts }, defaultPolicy, now);
}

it("is on call from four hours before the start", () => {
  expect(onCallFrom(startsAt, defaultPolicy)).toEqual(opensAt);
});

describe("a question asked on call", () => {
  const dueAt = at(inTheHours, minute);

  it("is due within a minute, and late a millisecond after", () => {
    const open = { countsFrom: inTheHours, dueAt, doneAt: null };
    expect(timing({}, inTheHours)).toEqual({
      ...open,
      state: "DUE",
      nextAt: at(dueAt, 1),
      nextState: "LATE",
    });
    expect(timing({}, dueAt).state).toBe("DUE");
    expect(timing({}, at(dueAt, 1))).toEqual({ ...open, state: "LATE", nextAt: null, nextState: null });
  });

  it.each([
    [dueAt, "IN_TIME"],
    [at(dueAt, 1), "ANSWERED_LATE"],
  ])("and answered at %s is %s for ever", (answeredAt, state) => {
    const answered = { doneAt: answeredAt, dueAt, state, nextAt: null, nextState: null };
    expect(timing({ answeredAt }, at(startsAt, minute))).toMatchObject(answered);
  });

  it("is due at the start when that is sooner", () => {
    expect(timing({ askedAt: at(startsAt, -minute / 2) }, startsAt).dueAt).toEqual(startsAt);
  });

  it("ends with a cancelled tour", () => {
    expect(timing({ cancelled: true }, startsAt)).toEqual({
      countsFrom: inTheHours,
      dueAt,
      doneAt: null,
      state: "ENDED",
      nextAt: null,
      nextState: null,
    });
  });
});

describe("a question asked before", () => {
  const askedAt = at(opensAt, -48 * 60 * minute);

  it("waits until the OSC is on call, and its minute counts from there", () => {
    const dueAt = at(opensAt, minute);
    const waiting = { countsFrom: opensAt, dueAt, doneAt: null };
    expect(timing({ askedAt }, at(opensAt, -1))).toEqual({
      ...waiting,
      state: "WAITING",
      nextAt: opensAt,
      nextState: "DUE",
    });
    expect(timing({ askedAt }, opensAt)).toMatchObject({
      state: "DUE",
      nextAt: at(dueAt, 1),
      nextState: "LATE",
    });
    expect(timing({ askedAt, answeredAt: at(askedAt, minute) }, startsAt).state).toBe("IN_TIME");
  });
});

describe("a question asked once the tour has started", () => {
  it.each([null, at(startsAt, 2 * minute)])("is measured by nothing, answered at %s or not", (answeredAt) => {
    expect(timing({ askedAt: startsAt, answeredAt }, at(startsAt, 9 * minute))).toEqual({
      countsFrom: startsAt,
      dueAt: null,
      doneAt: answeredAt,
      state: "UNMEASURED",
      nextAt: null,
      nextState: null,
    });
  });

  it("is told from one asked a millisecond earlier", () => {
    expect(timing({ askedAt: at(startsAt, -1) }, startsAt)).toMatchObject({ state: "DUE", dueAt: startsAt });
  });
});
