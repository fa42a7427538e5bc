import { english, type Language } from "../text/language.ts";
import { localDate } from "./zone.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "11:00 AM". */
export function formatTime(instant: Date, timeZone: string, { locale }: Language = english): string {
  return format(instant, timeZone, locale, { hour: "numeric", minute: "2-digit" });
}

/** "Sat 11:00 AM". */
export function formatDayTime(instant: Date, timeZone: string, language: Language = english): string {
  const day = format(instant, timeZone, language.locale, { weekday: "short" });
  return `${day} ${formatTime(instant, timeZone, language)}`;
}

/** "Saturday, November 28". */
export function formatDay(instant: Date, timeZone: string, { locale }: Language = english): string {
  return format(instant, timeZone, locale, { weekday: "long", month: "long", day: "numeric" });
}

/** "Saturday, November 28, 2026 at 11:00 AM CST": the absolute form, for hover and print. */
export function formatFull(instant: Date, timeZone: string, { locale, say }: Language = english): string {
  const date = format(instant, timeZone, locale, { dateStyle: "full" });
  const zoned = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  return say("{date} at {time}", { date, time: format(instant, timeZone, locale, zoned) });
}

/** "Sat, Nov 28, 2026, 11:00 AM": absolute and short, for lists on paper. */
export function formatDateTime(instant: Date, timeZone: string, language: Language = english): string {
  const date = format(instant, timeZone, language.locale, { ...shortDate, year: "numeric" });
  return `${date}, ${formatTime(instant, timeZone, language)}`;
}

/**
 * As near as needed: "Today 11:00 AM", "Tomorrow …", "Yesterday …", "Sat …" within the six days to come, else
 * "Sat, Dec 12, …". A bare weekday always lies ahead: of a past one nobody could tell which it was.
 */
export function formatWhen(instant: Date, timeZone: string, now: Date, language: Language = english): string {
  return near(instant, timeZone, now, language, nearDayWords);
}

/** The same inside a sentence: "today 11:00 AM", but "Sat 11:00 AM". */
export function formatWhenInSentence(
  instant: Date,
  timeZone: string,
  now: Date,
  language: Language = english,
): string {
  return near(instant, timeZone, now, language, nearDayInSentenceWords);
}

type NearDays = Readonly<Record<number, string>>;

const nearDayWords: NearDays = { [-1]: "Yesterday {time}", 0: "Today {time}", 1: "Tomorrow {time}" };
const nearDayInSentenceWords: NearDays = {
  [-1]: "yesterday {time}",
  0: "today {time}",
  1: "tomorrow {time}",
};

function near(instant: Date, timeZone: string, now: Date, language: Language, days: NearDays): string {
  const time = formatTime(instant, timeZone, language);
  const distance = daysBetween(localDate(now, timeZone), localDate(instant, timeZone));
  const day = days[distance];
  if (day) return language.say(day, { time });
  if (distance > 0 && distance < 7) return formatDayTime(instant, timeZone, language);
  const sameYear = localDate(now, timeZone).slice(0, 4) === localDate(instant, timeZone).slice(0, 4);
  if (!sameYear) return formatDateTime(instant, timeZone, language);
  return `${format(instant, timeZone, language.locale, shortDate)}, ${time}`;
}

/** Elapsed time in at most two units: "2 h 40 min", "14 h", "2 days 20 h". Under a minute: "less than a minute". */
export function formatDuration(milliseconds: number, { say }: Language = english): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  const inMinutes = (n: number) => n > 0 && say("{n} min", { n });
  const inHours = (n: number) => n > 0 && say("{n} h", { n });
  const inDays = (n: number) => say("{n, plural, one {# day} other {# days}}", { n });
  if (minutes < 1) return say("less than a minute");
  // Minutes matter while there is still something to save today; beyond half a day they are noise.
  if (minutes < 12 * 60) return joined(inHours(Math.floor(minutes / 60)), inMinutes(minutes % 60));
  const hours = Math.round(minutes / 60);
  if (hours < 24) return joined(inHours(hours));
  // And so are hours beyond a week.
  if (hours < 7 * 24) return joined(inDays(Math.floor(hours / 24)), inHours(hours % 24));
  return inDays(Math.round(hours / 24));
}

function joined(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(" ");
}

/** From now to an instant: "in 2 h 40 min", "2 h 40 min ago", "now" within a minute either side. */
export function formatRelative(instant: Date, now: Date, language: Language = english): string {
  const ahead = instant.getTime() - now.getTime();
  if (Math.abs(ahead) < minute) return language.say("now");
  return language.say(ahead > 0 ? "in {duration}" : "{duration} ago", {
    duration: formatDuration(ahead, language),
  });
}

/** How far past due: "14 h late". */
export function formatLateness(dueAt: Date, now: Date, language: Language = english): string {
  return language.say("{duration} late", {
    duration: formatDuration(now.getTime() - dueAt.getTime(), language),
  });
}

const shortDate = { weekday: "short", month: "short", day: "numeric" } as const;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make and few; texts come out the same in every runtime (some use a narrow space). */
function format(
  instant: Date,
  timeZone: string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, formatter);
  return formatter.format(instant).replace(/\s/gu, " ");
}
