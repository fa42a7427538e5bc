import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { buyers } from "./buyers.ts";
import { communities } from "./communities.ts";
import { members } from "./members.ts";
import { builderId, instant, oneOf, tenantPolicy } from "./tenant-table.ts";

export const tourStatuses = ["BOOKED", "CONFIRMED", "COMPLETED", "NO_SHOW", "CANCELLED"] as const;
export type TourStatus = (typeof tourStatuses)[number];

export const tourVisits = ["FIRST_VISIT", "BE_BACK"] as const;
export type TourVisit = (typeof tourVisits)[number];

/** A booked visit. */
export const tours = pgTable(
  "tour",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    buyerId: uuid("buyer_id").notNull(),
    communityId: uuid("community_id").notNull(),
    /** The OSM who receives the buyer. */
    onsiteManagerId: uuid("onsite_manager_id").notNull(),
    bookedById: uuid("booked_by_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    status: text("status", { enum: tourStatuses }).notNull(),
    visit: text("visit", { enum: tourVisits }).notNull(),
    bookedAt: instant("booked_at").notNull(),
    /** The latest move, if any; earlier ones are in the event log. */
    rescheduledAt: instant("rescheduled_at"),
    rescheduleReason: text("reschedule_reason"),
    cancelledAt: instant("cancelled_at"),
    cancellationReason: text("cancellation_reason"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "tour_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    foreignKey({
      name: "tour_community_fk",
      columns: [t.builderId, t.communityId],
      foreignColumns: [communities.builderId, communities.id],
    }),
    foreignKey({
      name: "tour_onsite_manager_fk",
      columns: [t.builderId, t.onsiteManagerId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "tour_booked_by_fk",
      columns: [t.builderId, t.bookedById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("tour_by_start").on(t.builderId, t.startsAt, t.id),
    index("tour_by_buyer").on(t.builderId, t.buyerId, t.startsAt, t.id),
    index("tour_by_community").on(t.builderId, t.communityId, t.startsAt, t.id),
    index("tour_by_onsite_manager").on(t.builderId, t.onsiteManagerId, t.startsAt, t.id),
    index("tour_by_booker").on(t.builderId, t.bookedById, t.startsAt, t.id),
    oneOf("tour_status", t.status, tourStatuses),
    oneOf("tour_visit", t.visit, tourVisits),
    check("tour_ends_after_start", sql`${t.endsAt} > ${t.startsAt}`),
    check("tour_reschedule", sql`(${t.rescheduledAt} is null) = (${t.rescheduleReason} is null)`),
    check(
      "tour_cancellation",
      sql`(${t.status} = 'CANCELLED') = (${t.cancelledAt} is not null) and (${t.cancelledAt} is null) = (${t.cancellationReason} is null)`,
    ),
    tenantPolicy(),
  ],
);
