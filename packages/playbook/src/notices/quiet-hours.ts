import { tzOffset } from "@date-fns/tz/tzOffset";
import { earliest, hour, latest, minute } from "../timing/steps.ts";

const day = 24 * hour;

/** Between these local times nothing is sent that can wait. */
export interface QuietHours {
  /** IANA name. */
  readonly timeZone: string;
  /** "21:00"; the end may lie on the next day. */
  readonly from: string;
  readonly to: string;
}

interface Period {
  readonly from: Date;
  /** The first instant after it. */
  readonly to: Date;
}

/** How long before quiet hours begin something is sent that cannot wait for their end. */
const justBefore = minute;

/**
 * When to send what is wanted at a moment: in quiet hours at their end, if that is still before `dueAt`; else just before
 * they begin; and where that was before it was `known`, as soon as it was.
 *
 * @param wanted with `dueAt` null nothing is lost by waiting
 */
export function outOfQuietHours(
  { wanted, known, dueAt }: { readonly wanted: Date; readonly known: Date; readonly dueAt: Date | null },
  quiet: QuietHours | null,
): Date {
  const period = quiet && quietPeriodAt(wanted, quiet);
  if (!period) return wanted;
  if (!dueAt || period.to < dueAt) return period.to;
  return latest(known, new Date(period.from.getTime() - justBefore));
}

/** The quiet hours an instant lies in; null where it lies in none. */
export function quietPeriodAt(instant: Date, quiet: QuietHours): Period | null {
  const today = Math.floor((instant.getTime() + offsetAt(instant.getTime(), quiet)) / day) * day;
  const length = (minutesOf(quiet.to) - minutesOf(quiet.from) + 24 * 60) % (24 * 60);
  for (const days of [-1, 0, 1]) {
    const begins = today + days * day + minutesOf(quiet.from) * minute;
    const from = earliest(...instantsAt(begins, quiet));
    const to = latest(...instantsAt(begins + length * minute, quiet));
    if (from <= instant && instant < to) return { from, to };
  }
  return null;
}

/**
 * The instants at which clocks show a time, here as if it were UTC: two where clocks go back over it. One that clocks
 * skip counts from the hour before to the hour after: rather an hour too quiet than a call in the night.
 */
function instantsAt(wall: number, quiet: QuietHours): readonly Date[] {
  const either = [wall - day, wall + day].map((near) => wall - offsetAt(near, quiet));
  const shown = either.filter((instant) => instant + offsetAt(instant, quiet) === wall);
  return (shown.length > 0 ? shown : either).map((instant) => new Date(instant));
}

function offsetAt(instant: number, { timeZone }: QuietHours): number {
  return tzOffset(timeZone, new Date(instant)) * minute;
}

/** "21:30" as minutes since midnight. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
