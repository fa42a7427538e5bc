import { communities } from "@baton/database";
import { boundsOfDay, type DayBounds, localDate } from "@baton/playbook";
import { and, eq, gte, lt, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";

/** One zone in which the builder has communities, and the day there. */
interface Zone {
  readonly timeZone: string;
  readonly date: string;
  readonly day: DayBounds;
  readonly yesterday: DayBounds;
}

/** The day in every zone of the builder's. */
export interface LocalDays {
  /** What was asked for; null: today, in each zone its own. */
  readonly date: string | null;
  readonly zones: readonly Zone[];
  /** The first instant of today anywhere: what began before is over. */
  readonly todayFrom: Date;
  /** The end of the day where it ends last. */
  readonly dayBefore: Date;
}

/** @param date the calendar day asked for; null: today */
export async function localDays({ tx, now }: Operation, date: string | null): Promise<LocalDays> {
  const rows = await tx.selectDistinct({ timeZone: communities.timeZone }).from(communities);
  const zones = rows.map(({ timeZone }) => {
    const day = date ?? localDate(now, timeZone);
    return {
      timeZone,
      date: day,
      day: boundsOfDay(day, timeZone),
      yesterday: boundsOfDay(day, timeZone, -1),
    };
  });
  const today = rows.map(({ timeZone }) => boundsOfDay(localDate(now, timeZone), timeZone).from.getTime());
  const ends = zones.map(({ day }) => day.before.getTime());
  return {
    date,
    zones,
    todayFrom: new Date(Math.min(now.getTime(), ...today)),
    dayBefore: new Date(Math.max(now.getTime(), ...ends)),
  };
}

/** The instant in the column is on the day, as clocks in the row's community show it. Joined to that community. */
export function isOn(which: "day" | "yesterday", column: AnyPgColumn, { zones }: LocalDays): SQL {
  const inZone = zones.map((zone) =>
    and(eq(communities.timeZone, zone.timeZone), between(column, zone[which])),
  );
  const spans = zones.map((zone) => zone[which]);
  if (spans.length === 0) return sql`false`;
  // The span of all zones besides, so that an index by time can be walked.
  const from = new Date(Math.min(...spans.map((span) => span.from.getTime())));
  const before = new Date(Math.max(...spans.map((span) => span.before.getTime())));
  return sql`(${between(column, { from, before })} and ${or(...inZone)})`;
}

/** The calendar day in the column is the day, where the row's community is. Joined to that community. */
export function isDate(column: AnyPgColumn, { zones }: LocalDays): SQL {
  const inZone = zones.map((zone) => and(eq(communities.timeZone, zone.timeZone), eq(column, zone.date)));
  return or(...inZone) ?? sql`false`;
}

function between(column: AnyPgColumn, { from, before }: DayBounds): SQL | undefined {
  return and(gte(column, from), lt(column, before));
}
