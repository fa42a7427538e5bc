import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { handoffs } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, tenantPolicy } from "./tenant-table.ts";

/** The ten minutes an OSC and an OSM take over the tours of one day. */
export const morningSyncs = pgTable(
  "morning_sync",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    oscId: uuid("osc_id").notNull(),
    osmId: uuid("osm_id").notNull(),
    /** The tours' local calendar day, "2026-11-28". */
    day: date("day", { mode: "string" }).notNull(),
    startedAt: instant("started_at").notNull(),
    startedById: uuid("started_by_id").notNull(),
    /** Since when the timer runs; null while it is paused. */
    runningSince: instant("running_since"),
    /** What it had counted by then, in milliseconds. */
    elapsedMs: integer("elapsed_ms").notNull(),
    closedAt: instant("closed_at"),
    closedById: uuid("closed_by_id"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("morning_sync_one_a_day").on(t.builderId, t.oscId, t.osmId, t.day),
    foreignKey({
      name: "morning_sync_osc_fk",
      columns: [t.builderId, t.oscId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "morning_sync_osm_fk",
      columns: [t.builderId, t.osmId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "morning_sync_started_by_fk",
      columns: [t.builderId, t.startedById],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "morning_sync_closed_by_fk",
      columns: [t.builderId, t.closedById],
      foreignColumns: [members.builderId, members.id],
    }),
    check("morning_sync_elapsed", sql`${t.elapsedMs} >= 0`),
    check(
      "morning_sync_closed",
      sql`num_nonnulls(${t.closedAt}, ${t.closedById}) in (0, 2) and (${t.closedAt} is null or ${t.runningSince} is null)`,
    ),
    tenantPolicy(),
  ],
);

/** What was agreed over one tour, as a part of its handoff. The newest of a sync and handoff holds; none is changed. */
export const morningSyncSummaries = pgTable(
  "morning_sync_summary",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    morningSyncId: uuid("morning_sync_id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    words: text("words").notNull(),
    writtenAt: instant("written_at").notNull(),
    writtenById: uuid("written_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "morning_sync_summary_sync_fk",
      columns: [t.builderId, t.morningSyncId],
      foreignColumns: [morningSyncs.builderId, morningSyncs.id],
    }),
    foreignKey({
      name: "morning_sync_summary_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "morning_sync_summary_by_fk",
      columns: [t.builderId, t.writtenById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("morning_sync_summary_by_sync").on(t.builderId, t.morningSyncId, t.handoffId, t.writtenAt, t.id),
    index("morning_sync_summary_by_handoff").on(t.builderId, t.handoffId, t.writtenAt, t.id),
    notBlank("morning_sync_summary_words_not_blank", t.words),
    tenantPolicy(),
  ],
);
