import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { handoffVersions } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, tenantPolicy } from "./tenant-table.ts";

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
