import type { HandoffField } from "@baton/playbook";
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { handoffs, handoffVersions } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";

/** That a member read a version, and how they understood it. Written once; a refresh adds another. */
export const handoffReceipts = pgTable(
  "handoff_receipt",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    readerId: uuid("reader_id").notNull(),
    readAt: instant("read_at").notNull(),
    readBack: text("read_back").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "handoff_receipt_version_fk",
      columns: [t.builderId, t.handoffId, t.versionNumber],
      foreignColumns: [handoffVersions.builderId, handoffVersions.handoffId, handoffVersions.number],
    }),
    foreignKey({
      name: "handoff_receipt_reader_fk",
      columns: [t.builderId, t.readerId],
      foreignColumns: [members.builderId, members.id],
    }),
    index("handoff_receipt_by_version").on(t.builderId, t.handoffId, t.versionNumber, t.readAt),
    notBlank("handoff_receipt_read_back_not_blank", t.readBack),
    tenantPolicy(),
  ],
);

export const outcomeResults = ["CONTRACT", "COMING_BACK", "STILL_DECIDING", "NOT_BUYING", "NO_SHOW"] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** The OSM's update after the tour. Written once. */
export const handoffOutcomes = pgTable(
  "handoff_outcome",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    result: text("result", { enum: outcomeResults }).notNull(),
    summary: text("summary").notNull(),
    nextStep: text("next_step").notNull(),
    /** Questions the buyer had already answered and was asked again. */
    askedAgain: text("asked_again").array().$type<HandoffField[]>().notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: uuid("recorded_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("handoff_outcome_one_per_handoff").on(t.builderId, t.handoffId),
    foreignKey({
      name: "handoff_outcome_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "handoff_outcome_recorded_by_fk",
      columns: [t.builderId, t.recordedById],
      foreignColumns: [members.builderId, members.id],
    }),
    oneOf("handoff_outcome_result", t.result, outcomeResults),
    tenantPolicy(),
  ],
);
