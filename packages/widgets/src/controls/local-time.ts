import { localDate, zonedInstant } from "@baton/playbook";

/** An instant as a `datetime-local` input shows it in a zone: "2026-11-28T11:00". */
export function localTimeOf(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${localDate(instant, timeZone)}T${time.format(instant)}`;
}

/** The UTC instant of a `datetime-local` value in a zone; undefined when clocks there never show it. */
export function instantOf(value: string, timeZone: string): string | undefined {
  const [date = "", time = ""] = value.split("T");
  const instant = zonedInstant(date, time, timeZone);
  return instant.ok ? instant.value.toISOString() : undefined;
}
