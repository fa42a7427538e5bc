import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import {
  asleep,
  booked,
  bookedTour,
  delivered,
  later,
  people,
  person,
  start,
  told,
} from "./notices.fixture.ts";
import { tourNotices } from "./tour-notices.ts";

describe("a tour that is booked and left alone", () => {
  it("is told to those who can still save it, then to who owns the failure", () => {
    expect(told(bookedTour)).toEqual([
      "SET_UP REMINDER osc Wed 20:00",
      "SET_UP MISSED manager Thu 00:00",
      "DELIVERY REMINDER osc Fri 07:00",
      "DELIVERY MISSED manager Fri 11:00",
      "OUTCOME REMINDER osm Sat 20:00",
      "OUTCOME MISSED manager Sun 00:00",
    ]);
  });

  it("wakes nobody", () => {
    const seven = later(start, { hours: -4 });
    // Due at six on Friday morning; the night before is the last moment to say so.
    expect(told({ ...bookedTour, startsAt: later(seven, { hours: -1 }) }, asleep)).toEqual([
      "SET_UP REMINDER osc Wed 20:00",
      "SET_UP MISSED manager Thu 07:00",
      "DELIVERY REMINDER osc Thu 20:59",
      "DELIVERY MISSED manager Fri 07:00",
      "OUTCOME REMINDER osm Sat 20:00",
      "OUTCOME MISSED manager Sun 07:00",
    ]);
  });

  it("tells the sales managers what somebody who left cannot be told", () => {
    const lines = told(bookedTour, { ...people, osc: null, salesManagers: [person("a"), person("b")] });
    expect(lines.slice(0, 2)).toEqual(["SET_UP REMINDER a Wed 20:00", "SET_UP REMINDER b Wed 20:00"]);
  });

  it("tells nothing more once it is cancelled, or its outcome written", () => {
    expect(told({ ...bookedTour, cancelled: true })).toEqual([]);
    expect(told({ ...bookedTour, outcomeAt: start })).toEqual([]);
  });

  it("leaves a tour on the day it is booked to the delivery", () => {
    const startsAt = later(booked, { hours: 2 });
    expect(told({ ...bookedTour, startsAt })).toEqual([
      "SHORT_NOTICE NEWS osm Wed 15:00",
      "SHORT_NOTICE REMINDER osc Wed 15:15",
      "SHORT_NOTICE MISSED manager Wed 15:30",
      "OUTCOME REMINDER osm Wed 21:00",
      "OUTCOME MISSED manager Thu 00:00",
    ]);
  });

  it("booked at 23:59 is due before the OSC can be reminded in any useful way, and told of at midnight", () => {
    const bookedAt = new Date("2026-11-26T05:59:00Z");
    const [first, second] = told({ ...bookedTour, bookedAt }, people, bookedAt);
    expect([first, second]).toEqual(["SET_UP REMINDER osc Wed 23:59", "SET_UP MISSED manager Thu 00:00"]);
  });

  it("moved, is armed again for its new start", () => {
    const rescheduledAt = later(start, { hours: -6 });
    const startsAt = later(start, { hours: 3 });
    const moved = { ...bookedTour, draftCreatedAt: booked, rescheduledAt, startsAt };
    expect(told(moved, people, rescheduledAt)).toEqual([
      "SHORT_NOTICE NEWS osm Sat 05:00",
      "SHORT_NOTICE REMINDER osc Sat 05:15",
      "SHORT_NOTICE MISSED manager Sat 05:30",
      "OUTCOME REMINDER osm Sat 20:00",
      "OUTCOME MISSED manager Sun 00:00",
    ]);
  });

  it("looked at late, tells no reminder that comes too late and no news a day old", () => {
    const at = (hours: number) =>
      tourNotices(bookedTour, defaultPolicy, people, later(booked, { hours })).due;
    expect(at(6).map(({ stage }) => stage)).toEqual(["REMINDER"]);
    expect(at(10).map(({ stage }) => stage)).toEqual(["MISSED"]);
    expect(at(34)).toEqual([]);
  });
});

it("reminds of nothing at the instant at which it is due, nor tells news when its day is over", () => {
  const due = later(start, { hours: -24 });
  const at = (now: Date) =>
    tourNotices({ ...bookedTour, draftCreatedAt: booked }, defaultPolicy, people, now).due;
  expect(at(later(due, { ms: -1 })).map(({ stage }) => stage)).toEqual(["REMINDER"]);
  expect(at(due)).toEqual([]);
  expect(at(later(start, { ms: 0 }))).toMatchObject([{ stage: "MISSED" }]);
  expect(at(later(start, { ms: 1 }))).toEqual([]);
});

describe("a delivered handoff", () => {
  const thursday = later(booked, { hours: 18 });
  const closing = ["OUTCOME REMINDER osm Sat 20:00", "OUTCOME MISSED manager Sun 00:00"];

  it("is to be read when the window opens, an hour before the start, and is missed at the start", () => {
    expect(told(delivered(thursday), people, thursday)).toEqual([
      "READ REMINDER osm Sat 07:00",
      "READ REMINDER osm Sat 10:00",
      "READ MISSED manager Sat 11:00",
      ...closing,
    ]);
  });

  it("read early is to be refreshed, once", () => {
    const read = delivered(thursday, { currentVersionReadAt: [later(thursday, { hours: 1 })] });
    expect(told(read, people, thursday)).toEqual(["READ REMINDER osm Sat 07:00", ...closing]);
  });

  it("read in the window is told of no more", () => {
    const read = delivered(thursday, { currentVersionReadAt: [later(start, { hours: -2 })] });
    expect(told(read, people, thursday)).toEqual(closing);
  });

  it("edited after it was read is news, and to be read like any other", () => {
    const newer = delivered(thursday, {
      earlierVersionUsed: true,
      currentVersion: { number: 2, deliveredAt: later(thursday, { hours: 3 }) },
    });
    expect(told(newer, people, thursday)).toEqual([
      "NEW_VERSION NEWS osm Thu 12:00",
      "READ REMINDER osm Sat 07:00",
      "READ REMINDER osm Sat 10:00",
      "READ MISSED manager Sat 11:00",
      ...closing,
    ]);
  });

  it("edited within the window is told of once, not twice", () => {
    const deliveredAt = later(start, { hours: -2 });
    const newer = delivered(thursday, {
      earlierVersionUsed: true,
      currentVersion: { number: 2, deliveredAt },
    });
    expect(told(newer, people, deliveredAt).slice(0, 2)).toEqual([
      "NEW_VERSION NEWS osm Sat 09:00",
      "READ REMINDER osm Sat 10:00",
    ]);
  });

  it("edited at the very moment the window opens is news, and to be read", () => {
    const deliveredAt = later(start, { hours: -4 });
    const newer = delivered(thursday, {
      earlierVersionUsed: true,
      currentVersion: { number: 2, deliveredAt },
    });
    expect(told(newer, people, deliveredAt).slice(0, 2)).toEqual([
      "NEW_VERSION NEWS osm Sat 07:00",
      "READ REMINDER osm Sat 07:00",
    ]);
  });

  it("delivered on short notice is to be read at once", () => {
    const at = later(start, { minutes: -30 });
    expect(told(delivered(at), people, at).slice(0, 2)).toEqual([
      "READ REMINDER osm Sat 10:30",
      "READ MISSED manager Sat 11:00",
    ]);
  });

  it("returned is told to the OSC at once, before it is due again, and to the manager after", () => {
    const returnedAt = later(thursday, { hours: 2 });
    const back = delivered(thursday, { returnedAt, returnId: "return" });
    expect(told(back, people, thursday)).toEqual([
      "RETURNED NEWS osc Thu 11:00",
      "RETURNED REMINDER osc Fri 07:00",
      "RETURNED MISSED manager Fri 11:00",
      ...closing,
    ]);
  });

  it("tells the OSM what the OSC put right in the read-back", () => {
    const corrections = [
      { reviewId: "before", correctedAt: later(start, { hours: -1 }) },
      { reviewId: "after", correctedAt: later(start, { hours: 1 }) },
    ];
    const read = delivered(thursday, { corrections, currentVersionReadAt: [later(start, { hours: -2 })] });
    expect(told(read, people, thursday)).toEqual(["READ_BACK_CORRECTED NEWS osm Sat 10:00", ...closing]);
  });
});
