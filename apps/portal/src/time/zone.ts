import { TZDate } from "@date-fns/tz";
import { addDays, format, isValid, parse } from "date-fns";

/** A calendar day as `YYYY-MM-DD`, in whichever zone it is looked at. */
export type LocalDate = string;

const dayFormat = "yyyy-MM-dd";

/** The calendar day on which `instant` falls in `zone` (IANA). */
export function dayIn(zone: string, instant: Date | string): LocalDate {
  return format(new TZDate(new Date(instant), zone), dayFormat);
}

/** Where a calendar day begins and ends in `zone`, as instants; 23 or 25 hours apart when the clocks change. */
export function boundsOf(day: LocalDate, zone: string): { readonly from: Date; readonly before: Date } {
  const start = startOf(day, zone);
  const next = startOf(moveDay(day, 1), zone);
  return { from: new Date(start.getTime()), before: new Date(next.getTime()) };
}

export function moveDay(day: LocalDate, days: number): LocalDate {
  return format(addDays(parse(day, dayFormat, new Date(0)), days), dayFormat);
}

export function isDay(text: string | undefined): text is LocalDate {
  return (
    text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parse(text, dayFormat, new Date(0)))
  );
}

/**
 * The instant at which clocks in `zone` show `time` (`HH:MM`) on `day`; undefined when they never do, which is so
 * for one hour in spring.
 */
export function instantAt(day: LocalDate, time: string, zone: string): Date | undefined {
  if (!isDay(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const local = startOf(day, zone);
  local.setHours(hours, minutes);
  return format(local, "HH:mm") === time ? new Date(local.getTime()) : undefined;
}

function startOf(day: LocalDate, zone: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new TZDate(year, month - 1, date, zone);
}
