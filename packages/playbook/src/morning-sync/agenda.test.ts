import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handoffStatuses } from "../handoffs/lifecycle.ts";
import { readStates } from "../timing/read.ts";
import { localDate } from "../timing/zone.ts";
import { tourStatuses } from "../tours/tour.ts";
import { type AgendaTour, agendaOf, instantsOfDay, readinessOf } from "./agenda.ts";

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
