import { localDate, startOfLocalDay } from "../timing/zone.ts";

/** The instants of one calendar day in a zone: `[from, before)`, 23 to 25 hours long. */
export interface DayBounds {
  readonly from: Date;
  readonly before: Date;
}

const dayMs = 86_400_000;

/**
 * The bounds of a calendar day as clocks in a zone show it.
 *
 * @param date "2026-11-28"
 * @param days moves it: -1 is the day before
 */
export function boundsOfDay(date: string, timeZone: string, days = 0): DayBounds {
  const midnight = new Date(`${date}T00:00:00Z`);
  // Somewhere else it may be the day before or already the day after.
  const off = Math.round((midnight.getTime() - Date.parse(localDate(midnight, timeZone))) / dayMs);
  return {
    from: startOfLocalDay(midnight, timeZone, off + days),
    before: startOfLocalDay(midnight, timeZone, off + days + 1),
  };
}
