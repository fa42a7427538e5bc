import { describe, expect, it } from "vitest";
import { languageOf } from "../text/language.ts";
import {
  formatDateTime,
  formatDayTime,
  formatDuration,
  formatFull,
  formatLateness,
  formatRelative,
  formatTime,
  formatWhen,
  formatWhenInSentence,
} from "./format.ts";

const chicago = "America/Chicago";
const minute = 60_000;
const hour = 60 * minute;
const tour = new Date("2026-11-28T17:00:00Z");

it("shows a time in the community's zone", () => {
  expect(formatTime(tour, chicago)).toBe("11:00 AM");
  expect(formatTime(tour, "America/Phoenix")).toBe("10:00 AM");
  expect(formatDayTime(tour, chicago)).toBe("Sat 11:00 AM");
  expect(formatDateTime(tour, chicago)).toBe("Sat, Nov 28, 2026, 11:00 AM");
  expect(formatFull(tour, chicago)).toBe("Saturday, November 28, 2026 at 11:00 AM CST");
});

it.each([
  ["2026-11-28T06:00:00Z", "Today 11:00 AM"],
  ["2026-11-28T05:59:00Z", "Tomorrow 11:00 AM"],
  ["2026-11-29T06:00:00Z", "Yesterday 11:00 AM"],
  ["2026-11-26T12:00:00Z", "Sat 11:00 AM"],
  ["2026-11-22T12:00:00Z", "Sat 11:00 AM"],
  ["2026-11-21T12:00:00Z", "Sat, Nov 28, 11:00 AM"],
  ["2026-11-30T12:00:00Z", "Sat, Nov 28, 11:00 AM"],
  ["2026-12-04T12:00:00Z", "Sat, Nov 28, 11:00 AM"],
  ["2027-01-21T12:00:00Z", "Sat, Nov 28, 2026, 11:00 AM"],
])("seen at %s the tour is %s", (now, words) => {
  expect(formatWhen(tour, chicago, new Date(now))).toBe(words);
});

it.each([
  [0, "less than a minute"],
  [40 * minute, "40 min"],
  [2 * hour + 40 * minute, "2 h 40 min"],
  [3 * hour, "3 h"],
  [12 * hour - minute, "11 h 59 min"],
  [14 * hour + 25 * minute, "14 h"],
  [14 * hour + 50 * minute, "15 h"],
  [23 * hour + 50 * minute, "1 day"],
  [43 * hour, "1 day 19 h"],
  [48 * hour, "2 days"],
  [68 * hour, "2 days 20 h"],
  [168 * hour - 10 * minute, "7 days"],
  [188 * hour, "8 days"],
  [-90 * minute, "1 h 30 min"],
])("%d ms lasts %s", (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});

describe("relative times", () => {
  const at = (milliseconds: number) => new Date(tour.getTime() + milliseconds);

  it("say which way", () => {
    expect(formatRelative(tour, at(-2.5 * hour))).toBe("in 2 h 30 min");
    expect(formatRelative(tour, at(2.5 * hour))).toBe("2 h 30 min ago");
    expect(formatRelative(tour, at(59_000))).toBe("now");
    expect(formatLateness(tour, at(14 * hour))).toBe("14 h late");
  });
});

describe("in another language", () => {
  const spanish = languageOf("es-US", { "today {time}": "hoy, {time}", "{duration} ago": "hace {duration}" });
  const zone = "America/Chicago";

  it("names days and months in it, and keeps the zone", () => {
    expect(formatDateTime(tour, zone, spanish)).toMatch(/^sáb, 28 (de )?nov (de )?2026, 11:00 a\. ?m\.$/);
    expect(formatFull(tour, zone, languageOf("es-ES"))).toMatch(/^sábado, 28 de noviembre de 2026 at 11:00/);
    expect(formatTime(tour, zone, languageOf("de"))).toBe("11:00");
  });

  it("puts time and day into its own order", () => {
    expect(formatWhenInSentence(tour, zone, tour, spanish)).toMatch(/^hoy, 11:00 a\. ?m\.$/);
    expect(formatRelative(tour, new Date(tour.getTime() + 2 * hour), spanish)).toBe("hace 2 h");
  });
});
