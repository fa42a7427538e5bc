import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { builderId, notBlank, tenantPolicy } from "./tenant-table.ts";

/** A home plan; where it is offered is in `communityFloorplans`. */
export const floorplans = pgTable(
  "floorplan",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    bedrooms: integer("bedrooms").notNull(),
    /** Halves count: 2.5. */
    bathrooms: numeric("bathrooms", { precision: 3, scale: 1, mode: "number" }).notNull(),
    squareFeet: integer("square_feet").notNull(),
    stories: integer("stories").notNull(),
    /** Minor units (cents) of `startingPriceCurrency`; both or neither. */
    startingPriceAmount: bigint("starting_price_amount", { mode: "number" }),
    /** ISO 4217. */
    startingPriceCurrency: text("starting_price_currency"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "floorplan_builder_fk",
      columns: [t.builderId],
      foreignColumns: [builders.builderId],
    }),
    index("floorplan_by_name").on(t.builderId, t.name, t.id),
    notBlank("floorplan_name_not_blank", t.name),
    check(
      "floorplan_measures",
      sql`${t.bedrooms} >= 0 and ${t.bathrooms} >= 0 and ${t.squareFeet} > 0 and ${t.stories} > 0`,
    ),
    check(
      "floorplan_starting_price",
      sql`num_nonnulls(${t.startingPriceAmount}, ${t.startingPriceCurrency}) in (0, 2) and ${t.startingPriceAmount} >= 0`,
    ),
    check("floorplan_currency_form", sql`${t.startingPriceCurrency} ~ '^[A-Z]{3}$'`),
    tenantPolicy(),
  ],
);
