import { describe, expect, it } from "vitest";
import { asleep, booked, delivered, later, people, person, start, told } from "./notices.fixture.ts";

describe("a question", () => {
  const ask = (askedAt: Date, answeredAt: Date | null = null) => ({
    ...delivered(booked, { currentVersionReadAt: [later(start, { hours: -3 })] }),
    questions: [{ id: "question", askedAt, answeredAt }],
  });
  const onCall = later(start, { hours: -1 });
  const questions = (lines: readonly string[]) => lines.filter((line) => line.startsWith("CLARIFICATION"));

  it("climbs from the OSC to who covers to the sales manager, on call in the night too", () => {
    const early = { ...ask(later(start, { hours: -7 })), startsAt: later(start, { hours: -6 }) };
    expect(questions(told(early, { ...asleep, covering: person("cover", true) }))).toEqual([
      "CLARIFICATION REMINDER osc Sat 04:00",
      "CLARIFICATION REMINDER cover Sat 04:01",
      "CLARIFICATION MISSED manager Sat 04:02",
    ]);
  });

  it("asked the moment the hours on call begin wakes the OSC; a moment before, it does not", () => {
    const startsAt = later(start, { hours: -1 });
    const first = (askedAt: Date) => questions(told({ ...ask(askedAt), startsAt }, asleep))[0];
    expect(first(later(startsAt, { hours: -4 }))).toBe("CLARIFICATION REMINDER osc Sat 06:00");
    expect(first(later(startsAt, { hours: -4, ms: -1 }))).not.toBe("CLARIFICATION REMINDER osc Sat 06:00");
  });

  it("goes to who covers at once while the OSC is not on call", () => {
    const away = { isOnCall: false, until: null };
    expect(questions(told(ask(onCall), { ...people, oscOnCall: away, covering: person("cover") }))).toEqual([
      "CLARIFICATION REMINDER cover Sat 10:00",
      "CLARIFICATION MISSED manager Sat 10:02",
    ]);
  });

  it("goes to the sales manager when it is due, with nobody covering", () => {
    expect(questions(told(ask(onCall)))).toEqual([
      "CLARIFICATION REMINDER osc Sat 10:00",
      "CLARIFICATION MISSED manager Sat 10:01",
    ]);
  });

  it("asked on the evening before waits for the morning", () => {
    expect(questions(told(ask(later(start, { hours: -13 })), asleep))).toEqual([
      "CLARIFICATION REMINDER osc Sat 07:00",
      "CLARIFICATION MISSED manager Sat 07:01",
    ]);
  });

  it("answered is told to nobody more", () => {
    expect(questions(told(ask(onCall, later(onCall, { ms: 30_000 }))))).toEqual([]);
  });
});
