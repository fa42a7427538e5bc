import { dayIn, moveDay } from "./zone.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
  formats.set(key, found);
  return found;
}

/** "11:00 AM" */
export function timeWords(instant: string | Date, zone: string): string {
  return formatIn(zone, { hour: "numeric", minute: "2-digit" }).format(new Date(instant));
}

/** "Sat, Nov 28" */
export function dayWords(instant: string | Date, zone: string): string {
  return formatIn(zone, { weekday: "short", month: "short", day: "numeric" }).format(new Date(instant));
}

/** "Saturday, November 28", from a calendar day. */
export function longDayWords(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatIn("UTC", { weekday: "long", month: "long", day: "numeric" }).format(noon);
}

/** "Today 11:00 AM", "Tomorrow 9:30 AM", else "Sat, Nov 28, 11:00 AM". */
export function whenWords(instant: string | Date, zone: string, now: Date): string {
  const day = dayIn(zone, instant);
  const time = timeWords(instant, zone);
  const today = dayIn(zone, now);
  if (day === today) return `Today ${time}`;
  if (day === moveDay(today, 1)) return `Tomorrow ${time}`;
  return `${dayWords(instant, zone)}, ${time}`;
}

/** "in 2 h 40 min", "3 d ago"; whole minutes, two units at most. */
export function distanceWords(instant: string | Date, now: Date): string {
  const minutes = Math.round((new Date(instant).getTime() - now.getTime()) / 60_000);
  if (minutes === 0) return "now";
  const text = lengthWords(Math.abs(minutes));
  return minutes > 0 ? `in ${text}` : `${text} ago`;
}

function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  if (hours >= 48) return `${Math.floor(hours / 24)} d`;
  const rest = minutes % 60;
  return rest === 0 || hours >= 10 ? `${hours} h` : `${hours} h ${rest} min`;
}
