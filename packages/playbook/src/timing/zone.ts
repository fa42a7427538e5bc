import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

/** True for an IANA time zone this runtime knows: "America/Chicago". */
export function isTimeZone(timeZone: string): boolean {
  throw new Error(`not built yet ${timeZone}`);
}

/**
 * The instant at which clocks in a zone show a local date ("2026-11-28") and time ("11:00"). A time that occurs twice
 * (clocks go back) is the first of the two; a time that never occurs (clocks go forward) is refused.
 */
export function zonedInstant(date: string, time: string, timeZone: string): Result<Date, InvalidInput> {
  throw new Error(`not built yet ${date} ${time} ${timeZone}`);
}

/** The calendar date in a zone, as "2026-11-28". */
export function localDate(instant: Date, timeZone: string): string {
  throw new Error(`not built yet ${instant} ${timeZone}`);
}

/** The first instant of the local day, `days` days after the one the instant falls in (default: that day). */
export function startOfLocalDay(instant: Date, timeZone: string, days = 0): Date {
  throw new Error(`not built yet ${instant} ${timeZone} ${days}`);
}

/** The last millisecond of the local day; a day may have 23 or 25 hours. */
export function endOfLocalDay(instant: Date, timeZone: string): Date {
  throw new Error(`not built yet ${instant} ${timeZone}`);
}
