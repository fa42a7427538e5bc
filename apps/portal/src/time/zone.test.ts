import { describe, expect, test } from "vitest";
import { boundsOf, dayIn, isDay, moveDay } from "./zone.ts";

const chicago = "America/Chicago";

describe("calendar days in a community's zone", () => {
  test("an evening in Denver is already the next day in Chicago", () => {
    const instant = "2026-11-28T06:30:00Z";
    expect(dayIn("America/Denver", instant)).toBe("2026-11-27");
    expect(dayIn(chicago, instant)).toBe("2026-11-28");
  });

  test("a day is 23 hours in spring and 25 in autumn", () => {
    const hours = (day: string) => {
      const { from, before } = boundsOf(day, chicago);
      return (before.getTime() - from.getTime()) / 3_600_000;
    };
    expect(hours("2026-03-08")).toBe(23);
    expect(hours("2026-11-01")).toBe(25);
    expect(hours("2026-11-28")).toBe(24);
  });

  test("moves over the end of a year", () => {
    expect(moveDay("2026-12-31", 1)).toBe("2027-01-01");
    expect(moveDay("2026-03-01", -1)).toBe("2026-02-28");
  });

  test.each([
    ["2026-11-28", true],
    ["2026-02-30", false],
    ["tomorrow", false],
    [undefined, false],
  ])("%s is a day: %s", (text, answer) => {
    expect(isDay(text)).toBe(answer);
  });
});
