import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { handoffs } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, tenantPolicy } from "./tenant-table.ts";

/** The one question to the buyer after a tour: asked through a link that works once, for a while. */
export const followUps = pgTable(
  "follow_up",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    /** SHA-256 of the link's secret, in hex: who reads the database cannot answer for the buyer. */
    secretHash: text("secret_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    createdById: uuid("created_by_id").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
    /** Whether the buyer had to repeat anything. */
    hadToRepeat: boolean("had_to_repeat"),
    /** What it was, in the buyer's words; null where nothing was written. */
    comment: text("comment"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("follow_up_secret").on(t.builderId, t.secretHash),
    foreignKey({
      name: "follow_up_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "follow_up_created_by_fk",
      columns: [t.builderId, t.createdById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("follow_up_by_handoff").on(t.builderId, t.handoffId, t.createdAt, t.id),
    check("follow_up_expires", sql`${t.expiresAt} > ${t.createdAt}`),
    check(
      "follow_up_answered",
      sql`num_nonnulls(${t.answeredAt}, ${t.hadToRepeat}) in (0, 2) and (${t.comment} is null or ${t.answeredAt} is not null)`,
    ),
    tenantPolicy(),
  ],
);
