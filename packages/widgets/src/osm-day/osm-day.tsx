import { osmDayQuery } from "@baton/api-contract";
import dayCss from "../day/day.css?inline";
import { type DayEvents, DayList } from "../day/day-list.tsx";
import { useDay } from "../day/use-day.ts";
import { useLanguage } from "../language/use-language.ts";
import { sharedStyles } from "../styles/styles.ts";
import type { Widget } from "../widget/widget.ts";

export interface OsmDayProps extends DayEvents {
  /**
   * The day that counts as today: "2026-11-28".
   *
   * @defaultValue today
   */
  readonly day?: string | undefined;
}

function OsmDayContent({ day, ...events }: OsmDayProps) {
  const { say } = useLanguage();
  const asked = useDay(osmDayQuery, ({ osmDay }) => osmDay?.sections, day);
  return <DayList title={say("Your day")} asked={asked} day={day} events={events} />;
}

export const osmDay: Widget<OsmDayProps> = {
  name: "osm-day",
  css: [...sharedStyles, dayCss],
  Content: OsmDayContent,
};
