import { leadWidgets, type WidgetTag } from "./widgets-on-page.ts";
import { world } from "./world.ts";

/** A page of a builder's site as one member sees it. */
export interface SitePage {
  /** What a test calls it. */
  readonly name: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What stands on it. */
  readonly shows: readonly WidgetTag[];
}

/** About one lead, as the sales manager sees it: what is written and read before a tour. */
const leadPages: readonly SitePage[] = ["crm.html", "react.html"].map((path) => ({
  name: path,
  path,
  query: {},
  shows: leadWidgets,
}));

/** Who has a day: the OSM asks and writes the outcome, the OSC answers and reads it. */
export type DayMember = "osm" | "osc";

/** What a page of a member's day is opened with. */
export function dayQuery(as: DayMember): Readonly<Record<string, string>> {
  const { endedTour, closedTour } = world().tours;
  const { osc, osm } = world().pair;
  return as === "osm"
    ? { as, outcomeTour: endedTour, partner: osc }
    : { as, outcomeTour: closedTour, partner: osm };
}

/** The day of the OSM and of the OSC. */
export const dayPages: readonly SitePage[] = (["osm", "osc"] as const).flatMap((as) => {
  const query = dayQuery(as);
  const shows: readonly WidgetTag[] = [
    `baton-${as}-day`,
    ...(["baton-notifications", "baton-clarification-thread"] as const),
    ...(["baton-tour-outcome", "baton-morning-sync"] as const),
  ];
  return [
    { name: `${as}-day.html`, path: `${as}-day.html`, query, shows },
    { name: `react.html, the ${as}’s day`, path: "react.html", query: { ...query, show: "day" }, shows },
  ];
});

/** What every gate is measured on: all widgets that members use, as elements and in React. */
export const sitePages: readonly SitePage[] = [...leadPages, ...dayPages];
