import { tzOffset } from "@date-fns/tz/tzOffset";
import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

const minute = 60_000;
const day = 86_400_000;

/** True for a time zone this runtime knows by name: "America/Chicago". */
export function isTimeZone(timeZone: string): boolean {
  // Intl also takes offsets such as "+05:00"; those have no daylight-saving rules and are not what is meant.
  return /^[A-Za-z]/.test(timeZone) && !Number.isNaN(tzOffset(timeZone, new Date(0)));
}

/**
 * The instant at which clocks in a zone show a local date and time. A time that occurs twice (clocks go back) is the
 * first of the two; a time that never occurs (clocks go forward) is refused, never moved silently.
 *
 * @example zonedInstant("2026-11-28", "11:00", "America/Chicago") // 2026-11-28T17:00:00Z
 */
export function zonedInstant(date: string, time: string, timeZone: string): Result<Date, InvalidInput> {
  const wall = wallClock(date, time);
  if (Number.isNaN(wall)) {
    return refuse("INVALID_INPUT", `“${date} ${time}” is not a date and time. Pick both.`);
  }
  if (!isTimeZone(timeZone)) {
    return refuse("INVALID_INPUT", `“${timeZone}” is not a time zone. Use a name such as America/Chicago.`);
  }
  const instant = firstInstant(wall, timeZone);
  if (instant === null) {
    return refuse(
      "INVALID_INPUT",
      `Clocks in ${timeZone} go forward over ${time} on ${date}, so that time does not occur. Pick another.`,
    );
  }
  return accept(instant);
}

/** The calendar date in a zone, as "2026-11-28". */
export function localDate(instant: Date, timeZone: string): string {
  return new Date(wallTime(instant, timeZone)).toISOString().slice(0, 10);
}

/** The first instant of the local day that is `days` days after the one the instant falls in. */
export function startOfLocalDay(instant: Date, timeZone: string, days = 0): Date {
  const today = Math.floor(wallTime(instant, timeZone) / day) * day;
  return firstAtOrAfter(today + days * day, timeZone);
}

/** The last millisecond of the local day; a day may have 23 or 25 hours. */
export function endOfLocalDay(instant: Date, timeZone: string): Date {
  return new Date(startOfLocalDay(instant, timeZone, 1).getTime() - 1);
}

/** What clocks in the zone show, as if it were UTC. */
function wallTime(instant: Date, timeZone: string): number {
  return instant.getTime() + tzOffset(timeZone, instant) * minute;
}

/** The zone's offsets a day either side of a wall time: all that can hold there. */
function offsetsAround(wall: number, timeZone: string): readonly [number, number] {
  return [
    tzOffset(timeZone, new Date(wall - day)) * minute,
    tzOffset(timeZone, new Date(wall + day)) * minute,
  ];
}

/** Clocks that go back were further ahead before: of two instants, the first offset gives the earlier one. */
function firstInstant(wall: number, timeZone: string): Date | null {
  const instants = offsetsAround(wall, timeZone)
    .map((offset) => new Date(wall - offset))
    .filter((instant) => wallTime(instant, timeZone) === wall);
  return instants[0] ?? null;
}

/** Where clocks skip midnight (they skip from it, in every zone in use), the day begins the moment they jump. */
function firstAtOrAfter(wall: number, timeZone: string): Date {
  const [before] = offsetsAround(wall, timeZone);
  return firstInstant(wall, timeZone) ?? new Date(wall - before);
}

/** A date and a time as if they were UTC; NaN unless both are real ("2026-02-30" is not). */
function wallClock(date: string, time: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(:\d\d)?$/.test(time)) return Number.NaN;
  const wall = Date.parse(`${date}T${time}Z`);
  const rolledOver = !Number.isNaN(wall) && !new Date(wall).toISOString().startsWith(`${date}T${time}`);
  return rolledOver ? Number.NaN : wall;
}
