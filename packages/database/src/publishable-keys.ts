import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { communities } from "./communities.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, tenantPolicy } from "./tenant-table.ts";

/** A key a marketing page shows to everybody: with it buyers leave their details, from the pages it names. */
export const publishableKeys = pgTable(
  "publishable_key",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    /** `pk_` and more; tells the builder. No secret, so it is kept as it is. */
    key: text("key").notNull(),
    /** Also where its buyers are said to come from. */
    label: text("label").notNull(),
    /** Scheme, host and port, as browsers send them. */
    origins: text("origins").array().notNull(),
    /** Where its buyers mean to look; null for the whole builder. */
    communityId: uuid("community_id"),
    perMinute: integer("per_minute").notNull(),
    perDay: integer("per_day").notNull(),
    createdAt: instant("created_at").notNull(),
    createdById: uuid("created_by_id").notNull(),
    /** From then on nothing is taken from it. */
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("publishable_key_taken").on(t.builderId, t.key),
    foreignKey({
      name: "publishable_key_builder_fk",
      columns: [t.builderId],
      foreignColumns: [builders.builderId],
    }),
    foreignKey({
      name: "publishable_key_community_fk",
      columns: [t.builderId, t.communityId],
      foreignColumns: [communities.builderId, communities.id],
    }),
    foreignKey({
      name: "publishable_key_created_by_fk",
      columns: [t.builderId, t.createdById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("publishable_key_by_creation").on(t.builderId, t.createdAt, t.id),
    notBlank("publishable_key_label_not_blank", t.label),
    check("publishable_key_form", sql`${t.key} ~ '^pk_[A-Za-z0-9_-]{40,}$'`),
    check("publishable_key_origins", sql`cardinality(${t.origins}) > 0`),
    check("publishable_key_limits", sql`${t.perMinute} > 0 and ${t.perDay} > 0`),
    tenantPolicy(),
  ],
);
