import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTimeline, parseTimeline } from "./timeline.ts";

describe("parseTimeline", () => {
  it.each([
    ["4-6 months", 4, 6],
    ["4 to 6", 4, 6],
    ["4–6 mo", 4, 6],
    ["6", 6, 6],
    ["6 months", 6, 6],
    ["in 6 months", 6, 6],
    ["a year", 12, 12],
    ["1-2 years", 12, 24],
    ["90 days", 3, 3],
    ["6 weeks", 1, 2],
    ["within 6 months", 0, 6],
    ["6+ months", 6, null],
    ["6 months or more", 6, null],
    ["ASAP", 0, 0],
  ])("reads %j as %j to %j", (text, fromMonths, toMonths) => {
    expect(parseTimeline(text)).toEqual({ ok: true, value: { fromMonths, toMonths } });
  });

  it.each(["", "soon", "next spring", "6-4", "400", "within 4-6 months"])("refuses %j", (text) => {
    expect(parseTimeline(text)).toMatchObject({ refusal: { code: "INVALID_INPUT" } });
  });

  it("reads back what it shows", () => {
    const ends = fc.tuple(fc.nat(120), fc.option(fc.nat(120)));
    fc.assert(
      fc.property(ends, ([fromMonths, more]) => {
        const timeline = { fromMonths, toMonths: more === null ? null : fromMonths + more };
        expect(parseTimeline(formatTimeline(timeline))).toEqual({ ok: true, value: timeline });
      }),
    );
  });
});

describe("parseTimeline in Spanish", () => {
  it.each([
    ["4 a 6 meses", 4, 6],
    ["4-6 meses", 4, 6],
    ["un mes", 1, 1],
    ["90 días", 3, 3],
    ["6 semanas", 1, 2],
    ["2 años", 24, 24],
    ["en menos de 3 meses", 0, 3],
    ["antes de 6 meses", 0, 6],
    ["en 6 meses o más", 6, null],
    ["cuanto antes", 0, 0],
    ["Ya", 0, 0],
  ])("understands %j", (text, fromMonths, toMonths) => {
    expect(parseTimeline(text)).toEqual({ ok: true, value: { fromMonths, toMonths } });
  });
});

describe("formatTimeline", () => {
  it.each([
    [4, 6, "4 – 6 months"],
    [1, 1, "1 month"],
    [0, 3, "Within 3 months"],
    [null, 3, "Within 3 months"],
    [6, null, "In 6 months or more"],
    [0, 0, "Right away"],
    [null, 0, "Right away"],
    [null, null, ""],
  ])("says %j to %j as %j", (fromMonths, toMonths, words) => {
    expect(formatTimeline({ fromMonths, toMonths })).toBe(words);
  });
});
