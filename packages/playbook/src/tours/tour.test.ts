import { describe, expect, it } from "vitest";
import { bookTour, cancelTour, isTourOver, rescheduleTour, type TourFacts, tourStatuses } from "./tour.ts";
import { parseTourTimes } from "./tour-times.ts";

const hour = 3_600_000;
const now = new Date("2026-11-25T16:00:00Z");
const startsAt = new Date("2026-11-28T17:00:00Z");
const endsAt = new Date("2026-11-28T18:30:00Z");
const booked: TourFacts = { status: "BOOKED", startsAt, endsAt, rescheduledAt: null };
const later = new Date(startsAt.getTime() + 24 * hour);

describe("bookTour", () => {
  const facts = { servesCommunity: true, completedToursBefore: 0 };

  it("books a first visit of one hour", () => {
    expect(bookTour({ startsAt }, facts, now)).toEqual({
      ok: true,
      value: {
        status: "BOOKED",
        visit: "FIRST_VISIT",
        startsAt,
        endsAt: new Date(startsAt.getTime() + hour),
        bookedAt: now,
      },
    });
  });

  it("knows a be-back, and believes the OSC who knows better", () => {
    const before = { ...facts, completedToursBefore: 1 };
    expect(bookTour({ startsAt }, before, now)).toMatchObject({ value: { visit: "BE_BACK" } });
    expect(bookTour({ startsAt, visit: "FIRST_VISIT" }, before, now)).toMatchObject({
      value: { visit: "FIRST_VISIT" },
    });
  });

  it("takes a tour that starts right now, and refuses one in the past", () => {
    expect(bookTour({ startsAt: now }, facts, now)).toMatchObject({ ok: true });
    expect(bookTour({ startsAt: new Date(now.getTime() - 1) }, facts, now)).toMatchObject({
      ok: false,
      refusal: { code: "IN_THE_PAST", field: ["startsAt"] },
    });
  });

  it("takes a tour two years ahead, and asks for the year of one that is further", () => {
    const then = new Date("2028-11-25T16:00:00Z");
    expect(bookTour({ startsAt: then }, facts, now)).toMatchObject({ ok: true });
    for (const further of [new Date(then.getTime() + 1), new Date("9999-12-31T23:30:00Z")]) {
      const refused = {
        refusal: {
          code: "INVALID_INPUT",
          field: ["startsAt"],
          message: expect.stringContaining("Check the year"),
        },
      };
      expect(bookTour({ startsAt: further }, facts, now)).toMatchObject(refused);
      expect(rescheduleTour(booked, { startsAt: further, reason: "x" }, facts, now)).toMatchObject(refused);
    }
  });

  it("refuses an OSM who does not serve the community", () => {
    expect(bookTour({ startsAt }, { ...facts, servesCommunity: false }, now)).toMatchObject({
      ok: false,
      refusal: { code: "NOT_SERVING_COMMUNITY", field: ["onsiteManagerId"] },
    });
  });
});

describe("parseTourTimes", () => {
  it.each([
    [0, "before it starts"],
    [-1, "before it starts"],
    [8 * hour + 1, "longer than 8 hours"],
    [Number.NaN, "not a time"],
  ])("refuses an end %d ms after the start", (length, words) => {
    expect(parseTourTimes({ startsAt, endsAt: new Date(startsAt.getTime() + length) })).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["endsAt"], message: expect.stringContaining(words) },
    });
  });

  it("takes eight hours, and refuses a start that is no time", () => {
    expect(parseTourTimes({ startsAt, endsAt: new Date(startsAt.getTime() + 8 * hour) })).toMatchObject({
      ok: true,
    });
    expect(parseTourTimes({ startsAt: new Date(Number.NaN) })).toMatchObject({
      ok: false,
      refusal: { field: ["startsAt"] },
    });
  });
});

describe("rescheduleTour", () => {
  const facts = { servesCommunity: true };

  it("moves a tour, keeps its length and asks for a new confirmation", () => {
    expect(
      rescheduleTour({ ...booked, status: "CONFIRMED" }, { startsAt: later, reason: "Rain" }, facts, now),
    ).toEqual({
      ok: true,
      value: {
        status: "BOOKED",
        startsAt: later,
        endsAt: new Date(later.getTime() + 1.5 * hour),
        rescheduledAt: now,
        reason: "Rain",
      },
    });
  });

  it("does not re-arm the timing rules when the start stays", () => {
    const longer = new Date(endsAt.getTime() + hour);
    const tour: TourFacts = { ...booked, status: "CONFIRMED" };
    expect(rescheduleTour(tour, { startsAt, endsAt: longer, reason: "Two plans" }, facts, now)).toMatchObject(
      {
        value: { status: "CONFIRMED", endsAt: longer, rescheduledAt: null },
      },
    );
  });

  it("makes no confirmed tour of one that was not, whatever changed", () => {
    const longer = new Date(endsAt.getTime() + hour);
    expect(
      rescheduleTour(booked, { startsAt, endsAt: longer, reason: "Two plans" }, facts, now),
    ).toMatchObject({
      value: { status: "BOOKED" },
    });
  });

  it("refuses an end before the start", () => {
    const move = { startsAt: later, endsAt: now, reason: "x" };
    expect(rescheduleTour(booked, move, facts, now)).toMatchObject({
      ok: false,
      refusal: { field: ["endsAt"] },
    });
  });

  it("needs a reason, a start ahead and an OSM who serves there", () => {
    expect(rescheduleTour(booked, { startsAt: later, reason: " " }, facts, now)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["reason"] },
    });
    const past = new Date(now.getTime() - hour);
    expect(rescheduleTour(booked, { startsAt: past, reason: "x" }, facts, now)).toMatchObject({
      ok: false,
      refusal: { code: "IN_THE_PAST" },
    });
    expect(
      rescheduleTour(booked, { startsAt: later, reason: "x" }, { servesCommunity: false }, now),
    ).toMatchObject({ ok: false, refusal: { code: "NOT_SERVING_COMMUNITY" } });
  });

  it("moves a tour whose time has passed to a time ahead, and to no other", () => {
    const afterwards = new Date(endsAt.getTime() + hour);
    const move = (to: Date) =>
      rescheduleTour(booked, { startsAt: to, reason: "They called" }, facts, afterwards);
    expect(move(later)).toMatchObject({ value: { startsAt: later, rescheduledAt: afterwards } });
    expect(move(endsAt)).toMatchObject({ ok: false, refusal: { code: "IN_THE_PAST" } });
    expect(move(startsAt)).toMatchObject({ ok: false, refusal: { code: "IN_THE_PAST" } });
  });

  it("is refused once it is known what came of the tour", () => {
    const tour: TourFacts = { ...booked, status: "COMPLETED" };
    expect(rescheduleTour(tour, { startsAt: later, reason: "x" }, facts, now)).toMatchObject({
      ok: false,
      refusal: { code: "TOUR_OVER", message: expect.stringContaining("is completed") },
    });
  });
});

describe("cancelTour", () => {
  it("keeps when and why", () => {
    expect(cancelTour(booked, { reason: " Sick child " }, now)).toEqual({
      ok: true,
      value: { status: "CANCELLED", cancelledAt: now, reason: "Sick child" },
    });
    expect(cancelTour(booked, { reason: "" }, now)).toMatchObject({
      ok: false,
      refusal: { field: ["reason"] },
    });
  });

  it("takes a tour whose time has passed, so that it does not stay booked for ever", () => {
    const afterwards = new Date(endsAt.getTime() + hour);
    expect(cancelTour(booked, { reason: "Never came" }, afterwards)).toMatchObject({ ok: true });
  });

  it.each(["COMPLETED", "NO_SHOW", "CANCELLED"] as const)("is refused for a %s tour", (status) => {
    expect(cancelTour({ ...booked, status }, { reason: "x" }, now)).toMatchObject({
      ok: false,
      refusal: { code: "TOUR_OVER" },
    });
  });
});

describe("isTourOver", () => {
  it("is about what came of the tour", () => {
    expect(tourStatuses.filter((status) => !isTourOver(status))).toEqual(["BOOKED", "CONFIRMED"]);
  });
});
