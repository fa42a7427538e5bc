import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handoffStatuses } from "../handoffs/lifecycle.ts";
import { readStates } from "../timing/read.ts";
import { localDate } from "../timing/zone.ts";
import { tourStatuses } from "../tours/tour.ts";
import { type AgendaTour, agendaOf, instantsOfDay, instantsOfToday, readinessOf, todayOf } from "./agenda.ts";

const day = "2026-11-28";
const tour = (id: string, startsAt: string, more: Partial<AgendaTour> = {}): AgendaTour => ({
  id,
  startsAt: new Date(startsAt),
  status: "BOOKED",
  timeZone: "America/Chicago",
  ...more,
});
const ids = (tours: readonly AgendaTour[]) => agendaOf(tours, day).map(({ id }) => id);

describe("agendaOf", () => {
  it("is in tour order, and steady where two start at once", () => {
    expect(
      ids([
        tour("c", "2026-11-28T21:00:00Z"),
        tour("b", "2026-11-28T17:00:00Z"),
        tour("a", "2026-11-28T17:00:00Z"),
      ]),
    ).toEqual(["a", "b", "c"]);
  });

  it("leaves out what is cancelled, and keeps what has taken place", () => {
    const all = tourStatuses.map((status) => tour(status, "2026-11-28T17:00:00Z", { status }));
    expect(ids(all)).toEqual(["BOOKED", "COMPLETED", "CONFIRMED", "NO_SHOW"]);
  });

  it("goes by the clocks where the tour is: a late evening there is the next day in UTC", () => {
    expect(
      ids([
        tour("first minute", "2026-11-28T06:00:00Z"),
        tour("last minute", "2026-11-29T05:59:00Z"),
        tour("the day before", "2026-11-28T05:59:00Z"),
        tour("the day after", "2026-11-29T06:00:00Z"),
        tour("one zone west", "2026-11-29T06:30:00Z", { timeZone: "America/Denver" }),
      ]),
    ).toEqual(["first minute", "last minute", "one zone west"]);
  });

  it("finds every tour of the day between the instants it is asked for, in any zone", () => {
    const zones = [
      "Pacific/Kiritimati",
      "Etc/GMT+12",
      "America/Chicago",
      "Asia/Kathmandu",
      "America/Sao_Paulo",
    ];
    const { from, before } = instantsOfDay(day);
    const instants = fc.date({
      min: new Date("2026-11-26T00:00:00Z"),
      max: new Date("2026-12-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, timeZone) => {
        if (localDate(instant, timeZone) === day) expect(instant >= from && instant < before).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("todayOf", () => {
  const lateEvening = new Date("2026-11-29T06:30:00Z");

  it("is the day where the first of today's tours takes place", () => {
    const denver = tour("a", "2026-11-28T23:00:00Z", { timeZone: "America/Denver" });
    const austin = tour("b", "2026-11-29T20:00:00Z");
    expect(todayOf([austin, denver], lateEvening)).toBe("2026-11-28");
    expect(todayOf([austin], lateEvening)).toBe("2026-11-29");
  });

  it("is none where today has no tour, or only one that was called off", () => {
    expect(todayOf([tour("a", "2026-11-28T20:00:00Z")], lateEvening)).toBeNull();
    const cancelled = tour("a", "2026-11-29T20:00:00Z", { status: "CANCELLED" });
    expect(todayOf([cancelled], lateEvening)).toBeNull();
  });

  it("looks far enough either way for a tour of a day of 25 hours", () => {
    const repeated = new Date("2026-11-02T05:30:00Z");
    const { from, before } = instantsOfToday(repeated);
    const first = tour("a", "2026-11-01T05:00:00Z");
    expect(todayOf([first], repeated)).toBe("2026-11-01");
    expect(first.startsAt >= from && first.startsAt < before).toBe(true);
  });
});

describe("readinessOf", () => {
  it.each([
    [null, "NOT_DELIVERED", "MISSING"],
    ["DRAFT", "NOT_DELIVERED", "DRAFT"],
    ["RETURNED", "NOT_DELIVERED", "RETURNED"],
    ["DELIVERED", "UNREAD", "DELIVERED"],
    ["ACKNOWLEDGED", "READ_EARLY", "READ"],
    ["ACKNOWLEDGED", "READ", "ACKNOWLEDGED"],
    ["ACKNOWLEDGED", "READ_TOO_LATE", "ACKNOWLEDGED"],
    ["CLOSED", "READ", "CLOSED"],
  ] as const)("of a handoff that is %s and %s is %s", (status, readState, readiness) => {
    expect(readinessOf(status && { status }, readState)).toBe(readiness);
  });

  it("has a word for whatever a handoff can be", () => {
    for (const status of handoffStatuses)
      for (const readState of readStates) expect(readinessOf({ status }, readState)).toBeTruthy();
  });
});
