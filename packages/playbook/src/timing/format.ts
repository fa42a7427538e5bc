import { localDate } from "./zone.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "11:00 AM". */
export function formatTime(instant: Date, timeZone: string): string {
  return format(instant, timeZone, { hour: "numeric", minute: "2-digit" });
}

/** "Sat 11:00 AM". */
export function formatDayTime(instant: Date, timeZone: string): string {
  return `${format(instant, timeZone, { weekday: "short" })} ${formatTime(instant, timeZone)}`;
}

/** "Saturday, November 28, 2026 at 11:00 AM CST": the absolute form, for hover and print. */
export function formatFull(instant: Date, timeZone: string): string {
  const date = format(instant, timeZone, { dateStyle: "full" });
  return `${date} at ${format(instant, timeZone, { hour: "numeric", minute: "2-digit", timeZoneName: "short" })}`;
}

/** "Sat, Nov 28, 2026, 11:00 AM": absolute and short, for lists on paper. */
export function formatDateTime(instant: Date, timeZone: string): string {
  return `${format(instant, timeZone, { ...shortDate, year: "numeric" })}, ${formatTime(instant, timeZone)}`;
}

/**
 * As near as needed: "Today 11:00 AM", "Tomorrow …", "Yesterday …", "Sat …" within the six days to come, else
 * "Sat, Dec 12, …". A bare weekday always lies ahead: of a past one nobody could tell which it was.
 */
export function formatWhen(instant: Date, timeZone: string, now: Date): string {
  const distance = daysBetween(localDate(now, timeZone), localDate(instant, timeZone));
  const near = nearDays[distance];
  if (near) return `${near} ${formatTime(instant, timeZone)}`;
  if (distance > 0 && distance < 7) return formatDayTime(instant, timeZone);
  const sameYear = localDate(now, timeZone).slice(0, 4) === localDate(instant, timeZone).slice(0, 4);
  if (!sameYear) return formatDateTime(instant, timeZone);
  return `${format(instant, timeZone, shortDate)}, ${formatTime(instant, timeZone)}`;
}

/** Elapsed time in at most two units: "2 h 40 min", "14 h", "2 days 20 h". Under a minute: "less than a minute". */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  if (minutes < 1) return "less than a minute";
  if (minutes < 60) return `${minutes} min`;
  // Minutes matter while there is still something to save today; beyond half a day they are noise.
  if (minutes < 12 * 60) return withRest(`${Math.floor(minutes / 60)} h`, minutes % 60, "min");
  const hours = Math.round(minutes / 60);
  if (hours < 24) return `${hours} h`;
  // And so are hours beyond a week.
  if (hours < 7 * 24) return withRest(days(Math.floor(hours / 24)), hours % 24, "h");
  return days(Math.round(hours / 24));
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest} ${unit}`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** From now to an instant: "in 2 h 40 min", "2 h 40 min ago", "now" within a minute either side. */
export function formatRelative(instant: Date, now: Date): string {
  const ahead = instant.getTime() - now.getTime();
  if (Math.abs(ahead) < minute) return "now";
  return ahead > 0 ? `in ${formatDuration(ahead)}` : `${formatDuration(ahead)} ago`;
}

/** How far past due: "14 h late". */
export function formatLateness(dueAt: Date, now: Date): string {
  return `${formatDuration(now.getTime() - dueAt.getTime())} late`;
}

const shortDate = { weekday: "short", month: "short", day: "numeric" } as const;

const nearDays: Readonly<Record<number, string>> = { [-1]: "Yesterday", 0: "Today", 1: "Tomorrow" };

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make and few; texts come out the same in every runtime (some use a narrow space). */
function format(instant: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat("en-US", { ...options, timeZone });
  formatters.set(key, formatter);
  return formatter.format(instant).replace(/\s/gu, " ");
}
