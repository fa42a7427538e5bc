import { localDate, startOfLocalDay, zonedInstant } from "@baton/playbook";

/** A calendar day as `YYYY-MM-DD`, in whichever zone it is looked at. */
export type LocalDate = string;

/** The calendar day on which `instant` falls in `zone` (IANA). */
export function dayIn(zone: string, instant: Date | string): LocalDate {
  return localDate(new Date(instant), zone);
}

/** Where a calendar day begins and ends in `zone`, as instants; 23 or 25 hours apart when the clocks change. */
export function boundsOf(day: LocalDate, zone: string): { readonly from: Date; readonly before: Date } {
  // Noon exists on every day in every zone, and is far from both ends.
  const noon = zonedInstant(day, "12:00", zone);
  if (!noon.ok) throw new Error(noon.refusal.message);
  return { from: startOfLocalDay(noon.value, zone), before: startOfLocalDay(noon.value, zone, 1) };
}

export function moveDay(day: LocalDate, days: number): LocalDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function isDay(text: string | undefined): text is LocalDate {
  return text !== undefined && zonedInstant(text, "12:00", "UTC").ok;
}

/** Where the office that works the phones is. */
export const officeZone = "America/Chicago";

/** Said once where such times stand: a buyer may look at homes in another zone. */
export const officeTime = "Times are Cedar Park time.";
