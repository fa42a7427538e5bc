import { formatRelative, formatTime, formatWhen } from "@baton/playbook";

/** "11:00 AM" */
export function timeWords(instant: string, zone: string): string {
  return formatTime(new Date(instant), zone);
}

/** "Today 11:00 AM", "Sat 11:00 AM", "Sat, Dec 12, 11:00 AM": as near as needed. */
export function whenWords(instant: string, zone: string, now: Date): string {
  return formatWhen(new Date(instant), zone, now);
}

/** The same within a sentence: "today 11:00 AM", "Sat 11:00 AM". */
export function midWhenWords(instant: string, zone: string, now: Date): string {
  return whenWords(instant, zone, now).replace(/^(Today|Tomorrow|Yesterday)/, (day) => day.toLowerCase());
}

/** "in 2 h 40 min" */
export function relativeWords(instant: string, now: Date): string {
  return formatRelative(new Date(instant), now);
}

/** "Sat, Nov 28" */
export function dayWords(instant: string, timeZone: string): string {
  const options = { weekday: "short", month: "short", day: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat("en-US", options).format(new Date(instant));
}

/** "Saturday, November 28", from a calendar day. */
export function longDayWords(day: string): string {
  const options = { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-US", options).format(new Date(`${day}T12:00:00Z`));
}
