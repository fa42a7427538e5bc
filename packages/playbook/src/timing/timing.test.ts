import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";
import { receiptState } from "./read.ts";
import { handoffTiming } from "./timing.ts";

const minute = 60_000;
const hour = 60 * minute;
const start = new Date("2026-11-28T17:00:00Z");

/** Booked on Wednesday noon for Saturday 11 AM in Cedar Park; nothing done yet. */
const facts: TimingFacts = {
  timeZone: "America/Chicago",
  startsAt: start,
  endsAt: new Date("2026-11-28T18:00:00Z"),
  bookedAt: new Date("2026-11-25T18:00:00Z"),
  rescheduledAt: null,
  cancelled: false,
  draftCreatedAt: null,
  firstDeliveredAt: null,
  currentVersionReadAt: [],
  returnedAt: null,
  outcomeAt: null,
};

describe("same-day set-up", () => {
  const due = new Date("2026-11-26T05:59:59.999Z");

  it.each([
    [null, due, "DUE"],
    [null, after(due, 1), "LATE"],
    [due, after(due, hour), "ON_TIME"],
    [after(due, 1), after(due, hour), "DONE_LATE"],
  ])("with a draft at %s is, at %s, %s", (draftCreatedAt, now, state) => {
    expect(at(now, { draftCreatedAt }).setUp).toMatchObject({ dueAt: due, doneAt: draftCreatedAt, state });
  });

  it("stays with the day of booking when the tour moves", () => {
    expect(at(start, { rescheduledAt: new Date("2026-11-27T12:00:00Z") }).setUp.dueAt).toEqual(due);
  });
});

describe("the 24-hour rule", () => {
  const due = after(start, -24 * hour);

  it.each([
    [after(due, -4 * hour - 1), "DUE"],
    [after(due, -4 * hour), "AT_RISK"],
    [due, "AT_RISK"],
    [after(due, 1), "LATE"],
    [after(start, hour), "LATE"],
  ])("undelivered at %s is %s", (now, state) => {
    expect(at(now).delivery).toMatchObject({ dueAt: due, doneAt: null, shortNotice: false, state });
  });

  it("is met at its very moment and not a moment later", () => {
    expect(at(start, { firstDeliveredAt: due }).delivery.state).toBe("ON_TIME");
    expect(at(start, { firstDeliveredAt: after(due, 1) }).delivery.state).toBe("DELIVERED_LATE");
  });

  it("is elapsed time: clocks that change between do not move it", () => {
    // 2026-03-08 is the day clocks go forward in Chicago.
    const sunday = new Date("2026-03-08T16:00:00Z");
    expect(at(sunday, { startsAt: sunday, bookedAt: after(sunday, -72 * hour) }).delivery.dueAt).toEqual(
      new Date("2026-03-07T16:00:00Z"),
    );
  });
});

describe("short notice", () => {
  const lead = after(start, -24 * hour);

  it("begins right after the lead", () => {
    expect(at(lead, { bookedAt: lead }).delivery).toMatchObject({ shortNotice: false, dueAt: lead });
    const bookedAt = after(lead, 1);
    expect(at(bookedAt, { bookedAt }).delivery).toMatchObject({
      dueAt: after(bookedAt, 30 * minute),
      doneAt: null,
      shortNotice: true,
      state: "AT_RISK",
    });
  });

  it("is never due after the start", () => {
    expect(at(start, { bookedAt: after(start, -10 * minute) }).delivery.dueAt).toEqual(start);
  });

  it("stays marked when it is past due, so that it is not counted against the OSC", () => {
    const bookedAt = after(start, -5 * hour);
    expect(at(start, { bookedAt }).delivery).toMatchObject({ shortNotice: true, state: "LATE" });
  });

  it("comes from a move inside the lead, and goes with a move further out", () => {
    const moved = after(start, -3 * hour);
    expect(at(moved, { rescheduledAt: moved }).delivery).toMatchObject({
      shortNotice: true,
      dueAt: after(moved, 30 * minute),
    });
    const rearmed = {
      bookedAt: after(start, -2 * hour),
      rescheduledAt: after(start, -hour),
      startsAt: after(start, 48 * hour),
    };
    expect(at(start, rearmed).delivery).toMatchObject({
      shortNotice: false,
      dueAt: after(start, 24 * hour),
      state: "DUE",
    });
  });
});

describe("the 4-hour read", () => {
  const opensAt = after(start, -4 * hour);
  const delivered = { firstDeliveredAt: after(start, -48 * hour) };

  it.each<[string, Date[], Date, string]>([
    ["nothing read before the start", [], after(start, -1), "UNREAD"],
    ["nothing read by the start", [], start, "MISSED"],
    ["the window's first moment", [opensAt], start, "READ"],
    ["a moment early", [after(opensAt, -1)], start, "READ_EARLY"],
    ["the last moment", [after(start, -1)], start, "READ"],
    ["the start itself", [start], start, "READ_TOO_LATE"],
    ["early, then in the window", [after(opensAt, -hour), opensAt], start, "READ"],
    ["in the window, then again after", [opensAt, after(start, hour)], start, "READ"],
    ["early, then too late", [after(start, hour), after(opensAt, -1)], start, "READ_EARLY"],
  ])("%s", (_, currentVersionReadAt, now, state) => {
    expect(at(now, { ...delivered, currentVersionReadAt }).read).toMatchObject({
      opensAt,
      dueAt: start,
      state,
    });
  });

  it("rests on the first read in the window", () => {
    const currentVersionReadAt = [after(start, -hour), after(start, -2 * hour), after(start, -9 * hour)];
    expect(at(start, { ...delivered, currentVersionReadAt }).read.doneAt).toEqual(after(start, -2 * hour));
  });

  it("rests on the latest of early reads", () => {
    const currentVersionReadAt = [3, 1, 2].map((hours) => after(opensAt, -hours * hour));
    expect(at(start, { ...delivered, currentVersionReadAt }).read.doneAt).toEqual(after(opensAt, -hour));
  });

  it("has nothing to read before delivery", () => {
    expect(at(after(start, -hour)).read).toMatchObject({ state: "NOT_DELIVERED", doneAt: null });
  });

  it("is armed again when the tour moves", () => {
    const read = { ...delivered, currentVersionReadAt: [after(start, -hour)] };
    expect(at(start, { ...read, startsAt: after(start, 24 * hour) }).read.state).toBe("READ_EARLY");
  });

  it("says of one receipt what it counts as", () => {
    expect(receiptState(opensAt, start, defaultPolicy)).toBe("READ");
    expect(receiptState(start, start, defaultPolicy)).toBe("READ_TOO_LATE");
  });
});

describe("closing the loop", () => {
  const due = new Date("2026-11-29T05:59:59.999Z");

  it.each([
    [null, after(start, -1), "NOT_YET"],
    [null, start, "DUE"],
    [null, due, "DUE"],
    [null, after(due, 1), "LATE"],
    [due, after(due, hour), "ON_TIME"],
    [after(due, 1), after(due, hour), "DONE_LATE"],
  ])("with an outcome at %s is, at %s, %s", (outcomeAt, now, state) => {
    expect(at(now, { outcomeAt }).outcome).toMatchObject({ dueAt: due, doneAt: outcomeAt, state });
  });

  it("gives the whole of a day of 25 hours", () => {
    const startsAt = new Date("2026-11-01T15:00:00Z");
    expect(at(startsAt, { startsAt, endsAt: after(startsAt, hour) }).outcome.dueAt).toEqual(
      new Date("2026-11-02T05:59:59.999Z"),
    );
  });
});

describe("a tour over midnight", () => {
  // Chicago's Saturday ends at 06:00 UTC.
  const startsAt = new Date("2026-11-29T05:30:00Z");
  const day = (endsAt: string) =>
    at(startsAt, { startsAt, endsAt: new Date(endsAt) }).outcome.dueAt.toISOString();

  it("closes its loop by the end of the day it ends on", () => {
    expect(day("2026-11-29T06:30:00Z")).toBe("2026-11-30T05:59:59.999Z");
    expect(day("2026-11-29T06:00:00.001Z")).toBe("2026-11-30T05:59:59.999Z");
  });

  it("that ends at midnight belongs to the day before", () => {
    expect(day("2026-11-29T06:00:00Z")).toBe("2026-11-29T05:59:59.999Z");
  });
});

describe("the rules together", () => {
  it("end with a cancelled tour", () => {
    const timing = at(start, { cancelled: true, firstDeliveredAt: start });
    expect(Object.values(timing)).toHaveLength(5);
    for (const rule of Object.values(timing)) {
      expect(rule).toMatchObject({ state: "ENDED", nextAt: null, nextState: null });
    }
  });

  it("never count what is done as still to do, and never take back a lateness as time goes by", () => {
    const offset = fc.integer({ min: -100 * hour, max: 100 * hour });
    fc.assert(
      fc.property(
        offset,
        fc.option(offset),
        fc.option(offset),
        fc.nat(50 * hour),
        (booked, moved, done, later) => {
          const known = {
            bookedAt: after(start, booked),
            rescheduledAt: moved === null ? null : after(start, moved),
            firstDeliveredAt: done === null ? null : after(start, done),
          };
          const now = after(start, booked);
          const [first, then] = [at(now, known).delivery, at(after(now, later), known).delivery];
          expect(first.dueAt.getTime()).toBeLessThanOrEqual(start.getTime());
          if (done !== null) expect(["ON_TIME", "DELIVERED_LATE"]).toContain(first.state);
          if (first.state === "LATE") expect(then.state).toBe("LATE");
          expect(then.dueAt).toEqual(first.dueAt);
        },
      ),
    );
  });
});

function at(now: Date, changes: Partial<TimingFacts> = {}) {
  return handoffTiming({ ...facts, ...changes }, defaultPolicy, now);
}

function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}
