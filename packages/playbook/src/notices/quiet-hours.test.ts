import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMemberHours } from "./member-hours.ts";
import { outOfQuietHours, type QuietHours, quietPeriodAt } from "./quiet-hours.ts";

const hour = 3_600_000;
const chicago = "America/Chicago";
const night: QuietHours = { timeZone: chicago, from: "21:00", to: "07:00" };

describe("quiet hours", () => {
  it.each([
    ["2026-11-28T03:00:00Z", "2026-11-28T03:00:00Z", "2026-11-28T13:00:00Z"],
    ["2026-11-28T12:59:59.999Z", "2026-11-28T03:00:00Z", "2026-11-28T13:00:00Z"],
    // The nights clocks go forward and back are nine and eleven hours long.
    ["2026-03-08T08:30:00Z", "2026-03-08T03:00:00Z", "2026-03-08T12:00:00Z"],
    ["2026-11-01T07:30:00Z", "2026-11-01T02:00:00Z", "2026-11-01T13:00:00Z"],
  ])("at %s last from %s to %s", (at, from, to) => {
    expect(quietPeriodAt(new Date(at), night)).toEqual({ from: new Date(from), to: new Date(to) });
  });

  it.each(["2026-11-28T02:59:59.999Z", "2026-11-28T13:00:00Z", "2026-11-28T20:00:00Z"])(
    "do not hold at %s",
    (at) => expect(quietPeriodAt(new Date(at), night)).toBeNull(),
  );

  it("may lie within one day", () => {
    const lunch = { timeZone: chicago, from: "12:00", to: "13:00" };
    expect(quietPeriodAt(new Date("2026-11-28T18:30:00Z"), lunch)?.to).toEqual(
      new Date("2026-11-28T19:00:00Z"),
    );
    expect(quietPeriodAt(new Date("2026-11-28T19:30:00Z"), lunch)).toBeNull();
  });
});

describe("what is wanted in quiet hours", () => {
  const wanted = new Date("2026-11-28T08:00:00Z");
  const dayBefore = new Date("2026-11-27T15:00:00Z");

  it("waits for their end, when that is in time", () => {
    const dueAt = new Date("2026-11-28T13:00:00.001Z");
    expect(outOfQuietHours({ wanted, known: dayBefore, dueAt }, night)).toEqual(
      new Date("2026-11-28T13:00:00Z"),
    );
  });

  it("is sent the minute before they begin, when their end is too late", () => {
    const dueAt = new Date("2026-11-28T13:00:00Z");
    expect(outOfQuietHours({ wanted, known: dayBefore, dueAt }, night)).toEqual(
      new Date("2026-11-28T02:59:00Z"),
    );
  });

  it("is sent at once, when that was before anybody knew", () => {
    const [known, dueAt] = [new Date("2026-11-28T05:00:00Z"), new Date("2026-11-28T09:00:00Z")];
    expect(outOfQuietHours({ wanted, known, dueAt }, night)).toEqual(known);
  });

  it("is sent when it is wanted to who keeps none", () => {
    expect(outOfQuietHours({ wanted, known: dayBefore, dueAt: wanted }, null)).toBe(wanted);
  });

  const zones = [chicago, "America/Phoenix", "America/St_Johns", "Australia/Lord_Howe", "Europe/Berlin"];
  const times = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
    const two = (n: number) => String(n).padStart(2, "0");
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  const someHours = fc
    .record({ timeZone: fc.constantFrom(...zones), from: times, to: times })
    .filter(({ from, to }) => from !== to);
  const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });

  it("is never asked for while a clock on the wall shows a quiet time", () => {
    fc.assert(
      fc.property(someHours, instants, (quiet, instant) => {
        const shown = instant.toLocaleTimeString("en-GB", {
          timeZone: quiet.timeZone,
          hour: "2-digit",
          minute: "2-digit",
        });
        const { from, to } = quiet;
        const isQuiet = from < to ? from <= shown && shown < to : shown >= from || shown < to;
        const period = quietPeriodAt(instant, quiet);
        if (isQuiet) expect(period).not.toBeNull();
        // Twice a year an hour is shown twice, or skipped: it may then be quiet for longer than the clock says.
        if (period && !isQuiet)
          expect([period.from, period.to].some((end) => Math.abs(+end - +instant) <= hour)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("is sent in quiet hours only where nothing else is in time, and never before it is known", () => {
    const lead = fc.integer({ min: 0, max: 40 * hour });
    fc.assert(
      fc.property(someHours, instants, lead, lead, (quiet, wanted, sinceKnown, untilDue) => {
        const known = new Date(+wanted - sinceKnown);
        const dueAt = new Date(+wanted + untilDue);
        const at = outOfQuietHours({ wanted, known, dueAt }, quiet);
        expect(+at).toBeGreaterThanOrEqual(+known);
        if (+at !== +wanted) expect(+at).toBeLessThan(+dueAt);
        const period = quietPeriodAt(wanted, quiet);
        if (!period) expect(at).toEqual(wanted);
        else if (period.to < dueAt) expect(at).toEqual(period.to);
        else if (+period.from - 60_000 < +known) expect(at).toEqual(known);
        else expect(+at).toBeLessThan(+period.from);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a member's hours", () => {
  const none = { timeZone: null, from: null, to: null };

  it("may be none, and a zone alone", () => {
    expect(parseMemberHours(none)).toEqual({ ok: true, value: { timeZone: null, quiet: null } });
    expect(parseMemberHours({ ...none, timeZone: chicago })).toMatchObject({ value: { timeZone: chicago } });
    expect(parseMemberHours({ timeZone: chicago, from: "21:00", to: "07:00" })).toMatchObject({
      value: { quiet: { from: "21:00", to: "07:00" } },
    });
  });

  it.each([
    [{ timeZone: "+05:00" }, "timeZone"],
    [{ from: "21:00" }, "to"],
    [{ to: "21:00" }, "from"],
    [{ from: "24:00", to: "07:00" }, "from"],
    [{ from: "21:00", to: "7:00" }, "to"],
    [{ from: "21:00", to: "21:00" }, "to"],
  ])("are refused as %o, naming the field", (given, field) => {
    expect(parseMemberHours({ ...none, ...given })).toMatchObject({
      refusal: { code: "INVALID_INPUT", field: [field] },
    });
  });
});
