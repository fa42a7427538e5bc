import type { HandoffContent } from "@baton/playbook";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { builderId, instant, oneOf, tenantPolicy } from "./tenant-table.ts";
import { tours } from "./tours.ts";

export const handoffStatuses = [
  "DRAFT",
  "DELIVERED",
  "RETURNED",
  "ACKNOWLEDGED",
  "CLOSED",
  "CANCELLED",
] as const;
export type HandoffStatus = (typeof handoffStatuses)[number];

/** The one record of a tour's context: what the OSC is writing, and where it stands. */
export const handoffs = pgTable(
  "handoff",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    tourId: uuid("tour_id").notNull(),
    status: text("status", { enum: handoffStatuses }).notNull(),
    /** Counts draft saves, from 1. */
    revision: integer("revision").notNull(),
    draft: jsonb("draft").$type<HandoffContent>().notNull(),
    draftSavedAt: instant("draft_saved_at").notNull(),
    draftSavedById: uuid("draft_saved_by_id").notNull(),
    createdAt: instant("created_at").notNull(),
    /** The newest delivered version; null until the first delivery. */
    currentVersion: integer("current_version"),
    /** The draft revision the newest version was made from; below `revision` there are undelivered saves. */
    deliveredRevision: integer("delivered_revision"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("handoff_one_per_tour").on(t.builderId, t.tourId),
    foreignKey({
      name: "handoff_tour_fk",
      columns: [t.builderId, t.tourId],
      foreignColumns: [tours.builderId, tours.id],
    }),
    foreignKey({
      name: "handoff_draft_saved_by_fk",
      columns: [t.builderId, t.draftSavedById],
      foreignColumns: [members.builderId, members.id],
    }),
    // Write the version first, then point here at it.
    foreignKey({
      name: "handoff_newest_version_fk",
      columns: [t.builderId, t.id, t.currentVersion],
      foreignColumns: newestVersion(),
    }),
    index("handoff_by_status").on(t.builderId, t.status, t.createdAt, t.id),
    oneOf("handoff_status", t.status, handoffStatuses),
    check("handoff_revision", sql`${t.revision} >= 1`),
    check(
      "handoff_delivered",
      sql`(${t.currentVersion} is null) = (${t.deliveredRevision} is null) and ${t.deliveredRevision} <= ${t.revision}`,
    ),
    // One that ended may never have been delivered: its tour was cancelled, or nobody came.
    check(
      "handoff_draft_has_no_version",
      sql`${t.status} in ('CLOSED', 'CANCELLED') or (${t.status} = 'DRAFT') = (${t.currentVersion} is null)`,
    ),
    tenantPolicy(),
  ],
);

/** What was delivered, as it was delivered. Written once. */
export const handoffVersions = pgTable(
  "handoff_version",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    /** 1 for the first delivery, then one more each. */
    number: integer("number").notNull(),
    content: jsonb("content").$type<HandoffContent>().notNull(),
    deliveredAt: instant("delivered_at").notNull(),
    deliveredById: uuid("delivered_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("handoff_version_number").on(t.builderId, t.handoffId, t.number),
    foreignKey({
      name: "handoff_version_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "handoff_version_delivered_by_fk",
      columns: [t.builderId, t.deliveredById],
      foreignColumns: [members.builderId, members.id],
    }),
    check("handoff_version_number_positive", sql`${t.number} >= 1`),
    tenantPolicy(),
  ],
);

/** The two tables refer to each other; a function's body is read only when both exist. */
function newestVersion(): [AnyPgColumn, AnyPgColumn, AnyPgColumn] {
  return [handoffVersions.builderId, handoffVersions.handoffId, handoffVersions.number];
}
