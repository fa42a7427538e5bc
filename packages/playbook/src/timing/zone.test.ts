import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfLocalDay, isTimeZone, localDate, startOfLocalDay, zonedInstant } from "./zone.ts";

const chicago = "America/Chicago";
const hour = 3_600_000;

describe("zonedInstant", () => {
  it.each([
    ["2026-11-28", "11:00", chicago, "2026-11-28T17:00:00.000Z"],
    ["2026-07-04", "11:00", chicago, "2026-07-04T16:00:00.000Z"],
    ["2026-07-04", "11:00", "America/Phoenix", "2026-07-04T18:00:00.000Z"],
    ["2026-03-08", "01:59", chicago, "2026-03-08T07:59:00.000Z"],
    ["2026-03-08", "03:00", chicago, "2026-03-08T08:00:00.000Z"],
    ["2026-06-01", "00:00", "Asia/Kathmandu", "2026-05-31T18:15:00.000Z"],
    ["2026-01-01", "12:00", "Pacific/Kiritimati", "2025-12-31T22:00:00.000Z"],
  ])("reads %s %s in %s as %s", (date, time, zone, instant) => {
    expect(zonedInstant(date, time, zone)).toEqual({ ok: true, value: new Date(instant) });
  });

  it.each(["02:00", "02:30", "02:59"])("refuses %s in the hour that clocks skip", (time) => {
    expect(zonedInstant("2026-03-08", time, chicago)).toMatchObject({
      refusal: { code: "INVALID_INPUT", message: expect.stringContaining("go forward") },
    });
  });

  it("takes the first of two when clocks go back", () => {
    expect(zonedInstant("2026-11-01", "01:30", chicago)).toEqual({
      ok: true,
      value: new Date("2026-11-01T06:30:00Z"),
    });
  });

  it.each([
    ["2026-02-30", "10:00", chicago],
    ["2026-13-01", "10:00", chicago],
    ["28.11.2026", "10:00", chicago],
    ["12026-11-28", "10:00", chicago],
    ["2026-11-280", "10:00", chicago],
    ["2026-11-28", "110:00", chicago],
    ["2026-11-28", "10:000", chicago],
    ["2026-11-28", "10:00:", chicago],
    ["2026-11-28", "10:00:00.5", chicago],
    ["2026-11-28", "24:00", chicago],
    ["2026-11-28", "9:00", chicago],
    ["2026-11-28", "", chicago],
    ["", "10:00", chicago],
  ])("refuses %s %s in %s as no date and time", (date, time, zone) => {
    expect(zonedInstant(date, time, zone)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", message: expect.stringContaining("is not a date and time") },
    });
  });

  it("refuses a zone that is none", () => {
    expect(zonedInstant("2026-11-28", "10:00", "Mars/Olympus")).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", message: expect.stringContaining("is not a time zone") },
    });
  });

  it("reads seconds where there are some", () => {
    expect(zonedInstant("2026-11-28", "11:00:59", chicago)).toEqual({
      ok: true,
      value: new Date("2026-11-28T17:00:59Z"),
    });
  });
});

describe("local days", () => {
  it.each([
    ["an ordinary day", "2026-11-28T17:00:00Z", 24],
    ["the day clocks go forward", "2026-03-08T18:00:00Z", 23],
    ["the day clocks go back", "2026-11-01T18:00:00Z", 25],
  ])("have the right length on %s", (_, at, hours) => {
    const start = startOfLocalDay(new Date(at), chicago);
    expect(startOfLocalDay(new Date(at), chicago, 1).getTime() - start.getTime()).toBe(hours * hour);
    expect(endOfLocalDay(new Date(at), chicago).getTime()).toBe(start.getTime() + hours * hour - 1);
  });

  it("begin where clocks land when they skip midnight, and end after the second midnight hour", () => {
    // Cairo goes forward at midnight; Havana goes back from 1 AM to midnight.
    expect(startOfLocalDay(new Date("2026-04-24T10:00:00Z"), "Africa/Cairo")).toEqual(
      new Date("2026-04-23T22:00:00Z"),
    );
    expect(startOfLocalDay(new Date("2026-11-01T15:00:00Z"), "America/Havana")).toEqual(
      new Date("2026-11-01T04:00:00Z"),
    );
  });

  it("are named by the zone's own date", () => {
    expect(localDate(new Date("2026-11-28T05:59:00Z"), chicago)).toBe("2026-11-27");
    expect(localDate(new Date("2026-11-28T06:00:00Z"), chicago)).toBe("2026-11-28");
  });

  it("hold their instant, join without a gap and keep its date, in any zone at any time", () => {
    const zones = [
      chicago,
      "America/Phoenix",
      "Africa/Cairo",
      "Australia/Lord_Howe",
      "America/St_Johns",
      "Asia/Beirut",
    ];
    const instants = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2035-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const start = startOfLocalDay(instant, zone);
        const end = endOfLocalDay(instant, zone);
        expect(start.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(end.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(localDate(start, zone)).toBe(localDate(instant, zone));
        expect(localDate(end, zone)).toBe(localDate(instant, zone));
        expect(localDate(new Date(start.getTime() - 1), zone) < localDate(start, zone)).toBe(true);
        expect(startOfLocalDay(new Date(end.getTime() + 1), zone).getTime()).toBe(end.getTime() + 1);
      }),
      { numRuns: 500 },
    );
  });

  it("read back every wall time that exists", () => {
    const instants = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        const time = minute.toLocaleTimeString("en-GB", {
          timeZone: chicago,
          hour: "2-digit",
          minute: "2-digit",
        });
        const read = zonedInstant(localDate(minute, chicago), time, chicago);
        const second = read.ok && read.value.getTime() === minute.getTime() - hour;
        expect(read.ok && (second || read.value.getTime() === minute.getTime())).toBe(true);
      }),
    );
  });
});

describe("isTimeZone", () => {
  it("knows zones by name only", () => {
    expect([chicago, "UTC"].every(isTimeZone)).toBe(true);
    expect(["", "+05:00", "-05:00", "Mars/Olympus", "GMT+5x"].some(isTimeZone)).toBe(false);
  });
});
