import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { builderId, instant, tenantPolicy } from "./tenant-table.ts";

/** That a member's write was done, and what came of it; written in the write's own transaction. */
export const idempotencyKeys = pgTable(
  "idempotency_key",
  {
    builderId: builderId(),
    memberId: uuid("member_id").notNull(),
    /** The caller's own, 1 to 128 characters. */
    key: text("key").notNull(),
    operation: text("operation").notNull(),
    /** Of the canonical input, so that the same key with another input is seen. */
    inputHash: text("input_hash").notNull(),
    resultType: text("result_type").notNull(),
    resultId: uuid("result_id").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.memberId, t.key] }),
    foreignKey({
      name: "idempotency_key_member_fk",
      columns: [t.builderId, t.memberId],
      foreignColumns: [members.builderId, members.id],
    }),
    check("idempotency_key_length", sql`length(${t.key}) between 1 and 128`),
    tenantPolicy(),
  ],
);
