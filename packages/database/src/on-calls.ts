import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { builderId, instant, tenantPolicy } from "./tenant-table.ts";

/** Whether a member answers questions now, until when, and who does instead. No row: on call, with nobody covering. */
export const onCalls = pgTable(
  "on_call",
  {
    builderId: builderId(),
    memberId: uuid("member_id").notNull(),
    isOnCall: boolean("is_on_call").notNull(),
    /** From then on it is the other way round; null for until told otherwise. */
    until: instant("until"),
    /** Who answers when this member does not. */
    coveredById: uuid("covered_by_id"),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.memberId] }),
    foreignKey({
      name: "on_call_member_fk",
      columns: [t.builderId, t.memberId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "on_call_covered_by_fk",
      columns: [t.builderId, t.coveredById],
      foreignColumns: [members.builderId, members.id],
    }),
    check("on_call_covered_by_another", sql`${t.coveredById} <> ${t.memberId}`),
    tenantPolicy(),
  ],
);
