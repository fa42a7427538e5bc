import { formatTime, formatWhenInSentence, type Language, localDate } from "@baton/playbook";

/** An instant in running text: "today 11:00 AM", but "Sat 11:00 AM". */
export function whenWords(instant: string, zone: string, now: number, language: Language): string {
  return formatWhenInSentence(new Date(instant), zone, new Date(now), language);
}

/** The same, with the day only where it is another one: "11:00 AM". */
export function timeWords(instant: string, zone: string, now: number, language: Language): string {
  const at = new Date(instant);
  if (localDate(at, zone) === localDate(new Date(now), zone)) return formatTime(at, zone, language);
  return whenWords(instant, zone, now, language);
}
