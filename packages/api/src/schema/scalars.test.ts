import { Kind } from "graphql";
import { expect, test } from "vitest";
import { CalendarDate, DateTime } from "./scalars.ts";

test.each([
  "0001-01-01T00:00:00Z",
  "0050-06-01T00:00:00Z",
  "1899-12-31T23:59:59.999Z",
  "1900-01-01T00:00:00+00:01",
  "2200-01-01T00:00:00.001Z",
  "9999-12-31T23:59:59-12:00",
])("%s is outside what a DateTime may be, as a variable and in the document", (value) => {
  const outside = "A DateTime must lie between 1900-01-01 and 2200-01-01 in UTC. Check its year.";
  expect(() => DateTime.parseValue(value)).toThrow(outside);
  expect(() => DateTime.parseLiteral({ kind: Kind.STRING, value })).toThrow(outside);
});

test.each(["1900-01-01T00:00:00Z", "2025-11-22T11:00:00-06:00", "2200-01-01T00:00:00Z"])(
  "%s comes out as the instant it is, in UTC",
  (value) => {
    expect(DateTime.serialize(DateTime.parseValue(value))).toEqual(new Date(value));
  },
);

test.each(["1900-01-01", "2024-02-29", "2199-12-31"])("%s is a Date, and comes out as it went in", (day) => {
  expect(CalendarDate.serialize(CalendarDate.parseValue(day))).toBe(day);
  expect(CalendarDate.parseLiteral({ kind: Kind.STRING, value: day })).toBe(day);
});

test.each(["2025-02-30", "2025-2-3", "2025-11-22T00:00:00Z", "1899-12-31", "2200-01-01", "", 20251122, null])(
  "%j is no Date",
  (value) => {
    expect(() => CalendarDate.parseValue(value)).toThrow("A Date ");
  },
);
