import { oscDayQuery } from "@baton/api-contract";
import dayCss from "../day/day.css?inline";
import { type DayEvents, DayList } from "../day/day-list.tsx";
import { useDay } from "../day/use-day.ts";
import { useLanguage } from "../language/use-language.ts";
import { sharedStyles } from "../styles/styles.ts";
import type { Widget } from "../widget/widget.ts";

export interface OscDayProps extends DayEvents {
  /**
   * The day that counts as today: "2026-11-28".
   *
   * @defaultValue today
   */
  readonly day?: string | undefined;
}

function OscDayContent({ day, ...events }: OscDayProps) {
  const { say } = useLanguage();
  const asked = useDay(oscDayQuery, ({ oscDay }) => oscDay?.sections, day);
  return <DayList title={say("Your day")} asked={asked} day={day} events={events} />;
}

export const oscDay: Widget<OscDayProps> = {
  name: "osc-day",
  css: [...sharedStyles, dayCss],
  Content: OscDayContent,
};
