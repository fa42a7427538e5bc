import fc from "fast-check";
import { expect, it } from "vitest";
import { localDate } from "../timing/zone.ts";
import { boundsOfDay } from "./local-day.ts";

const zones = [
  "America/Chicago",
  "America/Denver",
  "Pacific/Kiritimati",
  "Pacific/Niue",
  "America/Sao_Paulo",
  "UTC",
];
const hours = (from: Date, before: Date) => (before.getTime() - from.getTime()) / 3_600_000;

it("holds exactly the instants that are on the day there, in every zone and through every change of the clocks", () => {
  const anyDay = fc.date({ min: new Date("2015-01-02"), max: new Date("2030-12-30"), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...zones), (instant, zone) => {
      const date = instant.toISOString().slice(0, 10);
      const { from, before } = boundsOfDay(date, zone);
      expect(localDate(from, zone)).toBe(date);
      expect(localDate(new Date(from.getTime() - 1), zone) < date).toBe(true);
      expect(localDate(new Date(before.getTime() - 1), zone)).toBe(date);
      expect(localDate(before, zone) > date).toBe(true);
      expect(boundsOfDay(date, zone, -1).before).toEqual(from);
      expect(localDate(boundsOfDay(date, zone, -1).from, zone) < date).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ["2026-03-08", 23],
  ["2026-11-01", 25],
  ["2026-11-28", 24],
])("%s has %i hours in Chicago", (date, length) => {
  const { from, before } = boundsOfDay(date, "America/Chicago");
  expect(hours(from, before)).toBe(length);
});
