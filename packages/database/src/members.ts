import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { communities } from "./communities.ts";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";

export const memberRoles = ["OSC", "OSM", "SALES_MANAGER", "MARKETING", "ADMIN"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** "00:00" to "23:59". */
const localTime = sql.raw("'^([01][0-9]|2[0-3]):[0-5][0-9]$'");

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
    /** IANA name of where they work; null: that of the community a notice is about. */
    timeZone: text("time_zone"),
    /** Local times, "21:00" to "07:00": between them nothing is sent that can wait. Null where they keep none. */
    quietFrom: text("quiet_from"),
    quietTo: text("quiet_to"),
    /** From then on the member may do nothing. */
    deactivatedAt: instant("deactivated_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({ name: "member_builder_fk", columns: [t.builderId], foreignColumns: [builders.builderId] }),
    uniqueIndex("member_email").on(t.builderId, sql`lower(${t.email})`),
    oneOf("member_role", t.role, memberRoles),
    notBlank("member_name_not_blank", t.name),
    check(
      "member_quiet_hours",
      sql`num_nonnulls(${t.quietFrom}, ${t.quietTo}) in (0, 2) and ${t.quietFrom} ~ ${localTime} and ${t.quietTo} ~ ${localTime} and ${t.quietFrom} <> ${t.quietTo}`,
    ),
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
