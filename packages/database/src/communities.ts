import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { floorplans } from "./floorplans.ts";
import { builderId, notBlank, tenantPolicy } from "./tenant-table.ts";

/** A builder's region. */
export const divisions = pgTable(
  "division",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({ name: "division_builder_fk", columns: [t.builderId], foreignColumns: [builders.builderId] }),
    notBlank("division_name_not_blank", t.name),
    tenantPolicy(),
  ],
);

/** A neighbourhood with a sales center. */
export const communities = pgTable(
  "community",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    /** Null where the builder has no divisions. */
    divisionId: uuid("division_id"),
    name: text("name").notNull(),
    /** IANA name, "America/Chicago": every time of a tour is shown in it. */
    timeZone: text("time_zone").notNull(),
    street: text("street").notNull(),
    city: text("city").notNull(),
    region: text("region").notNull(),
    postalCode: text("postal_code").notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text("country").notNull(),
    /** E.164. */
    phone: text("phone"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "community_builder_fk",
      columns: [t.builderId],
      foreignColumns: [builders.builderId],
    }),
    foreignKey({
      name: "community_division_fk",
      columns: [t.builderId, t.divisionId],
      foreignColumns: [divisions.builderId, divisions.id],
    }),
    index("community_by_name").on(t.builderId, t.name, t.id),
    notBlank("community_name_not_blank", t.name),
    // The form only; which names exist is for the code that parses input, whose zone data is the one that is used.
    check("community_time_zone_form", sql`${t.timeZone} ~ '^([A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}|UTC)$'`),
    check("community_country_form", sql`${t.country} ~ '^[A-Z]{2}$'`),
    check("community_phone_form", sql`${t.phone} ~ '^[+][1-9][0-9]{6,14}$'`),
    tenantPolicy(),
  ],
);

/** Which floorplans are offered in which community. */
export const communityFloorplans = pgTable(
  "community_floorplan",
  {
    builderId: builderId(),
    communityId: uuid("community_id").notNull(),
    floorplanId: uuid("floorplan_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.communityId, t.floorplanId] }),
    foreignKey({
      name: "community_floorplan_community_fk",
      columns: [t.builderId, t.communityId],
      foreignColumns: [communities.builderId, communities.id],
    }),
    foreignKey({
      name: "community_floorplan_floorplan_fk",
      columns: [t.builderId, t.floorplanId],
      foreignColumns: [floorplans.builderId, floorplans.id],
    }),
    index("community_floorplan_by_floorplan").on(t.builderId, t.floorplanId, t.communityId),
    tenantPolicy(),
  ],
);
