import { sql } from "drizzle-orm";
import {
  boolean,
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
import { members } from "./members.ts";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";

/** A household that may buy. */
export const buyers = pgTable(
  "buyer",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    /** The household as one would say it. */
    name: text("name").notNull(),
    source: text("source"),
    createdAt: instant("created_at").notNull(),
    /** Null where no member did it: an import, a form on a marketing page. */
    createdById: uuid("created_by_id"),
    /** What a search looks in, kept by `buyerSearchText`; within one builder a plain scan of it is quick enough. */
    searchText: text("search_text").notNull(),
    /** From then on nothing here says who it was. */
    erasedAt: instant("erased_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({ name: "buyer_builder_fk", columns: [t.builderId], foreignColumns: [builders.builderId] }),
    foreignKey({
      name: "buyer_created_by_fk",
      columns: [t.builderId, t.createdById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("buyer_by_name").on(t.builderId, t.name, t.id),
    index("buyer_by_creation").on(t.builderId, t.createdAt, t.id),
    index("buyer_by_creator").on(t.builderId, t.createdById, t.createdAt, t.id),
    notBlank("buyer_name_not_blank", t.name),
    tenantPolicy(),
  ],
);

/** The people of the household, in `position` order. */
export const buyerPeople = pgTable(
  "buyer_person",
  {
    builderId: builderId(),
    buyerId: uuid("buyer_id").notNull(),
    /** Made where the person was added; stays theirs when the list is edited. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    relation: text("relation").notNull(),
    decides: boolean("decides").notNull(),
    comesToTour: boolean("comes_to_tour").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.buyerId, t.key] }),
    foreignKey({
      name: "buyer_person_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    tenantPolicy(),
  ],
);

export const contactPointKinds = ["PHONE", "EMAIL"] as const;
export type ContactPointKind = (typeof contactPointKinds)[number];

/** How the household is reached, in `position` order. */
export const buyerContactPoints = pgTable(
  "buyer_contact_point",
  {
    builderId: builderId(),
    buyerId: uuid("buyer_id").notNull(),
    kind: text("kind", { enum: contactPointKinds }).notNull(),
    /** A phone in E.164, or an email address. */
    value: text("value").notNull(),
    /** "work", "Luis"; null where none was given. */
    label: text("label"),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.buyerId, t.kind, t.value] }),
    foreignKey({
      name: "buyer_contact_point_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    // An email address is the same in any case of its letters.
    index("buyer_contact_point_by_value").on(t.builderId, t.kind, sql`lower(${t.value})`),
    oneOf("buyer_contact_point_kind", t.kind, contactPointKinds),
    notBlank("buyer_contact_point_value_not_blank", t.value),
    tenantPolicy(),
  ],
);

/** Who the buyer is in the builder's other systems; one identity there is one buyer here. */
export const buyerExternalIds = pgTable(
  "buyer_external_id",
  {
    builderId: builderId(),
    buyerId: uuid("buyer_id").notNull(),
    /** The other system, as the builder names it: "hubspot". */
    system: text("system").notNull(),
    value: text("value").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.buyerId, t.system, t.value] }),
    unique("buyer_external_id_taken").on(t.builderId, t.system, t.value),
    foreignKey({
      name: "buyer_external_id_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    tenantPolicy(),
  ],
);
