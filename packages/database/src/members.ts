import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { communities } from "./communities.ts";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";

export const memberRoles = ["OSC", "OSM", "SALES_MANAGER", "MARKETING", "ADMIN"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A person who works for the builder. Never deleted: what they wrote keeps naming them. */
export const members = pgTable(
  "member",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    role: text("role", { enum: memberRoles }).notNull(),
    name: text("name").notNull(),
    email: text("email"),
    /** E.164. */
    phone: text("phone"),
    /** From then on the member may do nothing. */
    deactivatedAt: instant("deactivated_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({ name: "member_builder_fk", columns: [t.builderId], foreignColumns: [builders.builderId] }),
    uniqueIndex("member_email").on(t.builderId, sql`lower(${t.email})`),
    oneOf("member_role", t.role, memberRoles),
    notBlank("member_name_not_blank", t.name),
    tenantPolicy(),
  ],
);

/** The communities a member serves. */
export const memberCommunities = pgTable(
  "member_community",
  {
    builderId: builderId(),
    memberId: uuid("member_id").notNull(),
    communityId: uuid("community_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.memberId, t.communityId] }),
    foreignKey({
      name: "member_community_member_fk",
      columns: [t.builderId, t.memberId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "member_community_community_fk",
      columns: [t.builderId, t.communityId],
      foreignColumns: [communities.builderId, communities.id],
    }),
    index("member_community_by_community").on(t.builderId, t.communityId, t.memberId),
    tenantPolicy(),
  ],
);
