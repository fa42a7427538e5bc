import { expect, test } from "vitest";
import { distanceWords, longDayWords, whenWords } from "./words.ts";

const now = new Date("2026-11-27T20:00:00Z");

test.each([
  ["2026-11-27T23:00:00Z", "Today 5:00 PM"],
  ["2026-11-28T17:00:00Z", "Tomorrow 11:00 AM"],
  ["2026-11-30T15:30:00Z", "Mon, Nov 30, 9:30 AM"],
])("%s reads %s in Chicago", (instant, words) => {
  expect(whenWords(instant, "America/Chicago", now).replaceAll("\u202f", " ")).toBe(words);
});

test.each([
  ["2026-11-27T20:00:10Z", "now"],
  ["2026-11-27T22:40:00Z", "in 2 h 40 min"],
  ["2026-11-27T19:15:00Z", "45 min ago"],
  ["2026-11-28T17:00:00Z", "in 21 h"],
  ["2026-11-30T20:00:00Z", "in 3 d"],
])("%s is %s", (instant, words) => {
  expect(distanceWords(instant, now)).toBe(words);
});

test("names a calendar day without a zone moving it", () => {
  expect(longDayWords("2026-11-28")).toBe("Saturday, November 28");
});
