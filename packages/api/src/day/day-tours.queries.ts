import { communities, handoffReceipts, handoffReturns, handoffs, tours } from "@baton/database";
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import { toursWithin } from "../tours/tour-scope.ts";
import { type Found, found, mostOfASection, total } from "./found.ts";
import type { LocalDays } from "./local-days.queries.ts";

const { builderId: _, ...columns } = getTableColumns(tours);
export const tourColumns = columns;

export const sameTour = and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId));
export const sameCommunity = and(
  eq(communities.builderId, tours.builderId),
  eq(communities.id, tours.communityId),
);

/** The tours of an OSC are those they booked, of an OSM those they receive. */
export type Whose = Readonly<{ bookedById: string } | { onsiteManagerId: string }>;

export function whose(by: Whose): SQL {
  return "bookedById" in by
    ? eq(tours.bookedById, by.bookedById)
    : eq(tours.onsiteManagerId, by.onsiteManagerId);
}

/** What came of it is not known yet. */
export const unsettled = inArray(tours.status, ["BOOKED", "CONFIRMED"]);

const hour = 3_600_000;

/** Handoffs that were sent back, of tours not over, each with why. */
export async function returnedTours(operation: Operation, by: Whose, { todayFrom }: LocalDays) {
  const newest = operation.tx
    .select({
      reason: handoffReturns.words,
      returnedAt: handoffReturns.returnedAt,
      returnedById: handoffReturns.returnedById,
    })
    .from(handoffReturns)
    .where(and(eq(handoffReturns.builderId, handoffs.builderId), eq(handoffReturns.handoffId, handoffs.id)))
    .orderBy(desc(handoffReturns.returnedAt), desc(handoffReturns.id))
    .limit(1)
    .as("newest");
  const rows = await operation.tx
    .select({
      ...columns,
      reason: newest.reason,
      returnedAt: newest.returnedAt,
      returnedById: newest.returnedById,
      total: total(),
    })
    .from(tours)
    .innerJoin(handoffs, sameTour)
    .innerJoinLateral(newest, sql`true`)
    .where(
      and(
        whose(by),
        unsettled,
        gte(tours.startsAt, todayFrom),
        eq(handoffs.status, "RETURNED"),
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(asc(tours.startsAt), asc(tours.id))
    .limit(mostOfASection);
  return found(rows);
}

/** Nothing delivered, and the delivery at risk or late: which is when the start is near enough. */
export function undeliveredTours(operation: Operation, by: Whose, { todayFrom }: LocalDays) {
  const soon = lte(tours.startsAt, attentionFrom(operation));
  const unwritten = or(isNull(handoffs.id), eq(handoffs.status, "DRAFT"));
  return waitingTours(operation, and(whose(by), gte(tours.startsAt, todayFrom), soon, unwritten));
}

/** Not even a draft, of tours further ahead than those whose delivery is at risk. */
export function toursWithoutHandoff(operation: Operation, by: Whose) {
  return waitingTours(
    operation,
    and(whose(by), gt(tours.startsAt, attentionFrom(operation)), isNull(handoffs.id)),
  );
}

/** Delivered, within the hours in which it is to be read, and the current version not read in them, or not at all. */
export function unreadTours(operation: Operation, by: Whose, unread: "IN_THE_WINDOW" | "AT_ALL") {
  const { now, policy } = operation;
  const window = policy.readWindowHours * hour;
  const opened = sql`${tours.startsAt} - make_interval(hours => ${policy.readWindowHours})`;
  const reads = and(
    eq(handoffReceipts.builderId, handoffs.builderId),
    eq(handoffReceipts.handoffId, handoffs.id),
    eq(handoffReceipts.versionNumber, handoffs.currentVersion),
    unread === "AT_ALL" ? undefined : sql`${handoffReceipts.readAt} >= ${opened}`,
  );
  return waitingTours(
    operation,
    and(
      whose(by),
      gt(tours.startsAt, now),
      lte(tours.startsAt, new Date(now.getTime() + window)),
      inArray(handoffs.status, ["DELIVERED", "ACKNOWLEDGED"]),
      sql`not exists (select 1 from ${handoffReceipts} where ${reads})`,
    ),
  );
}

/** Tours that have begun and of which nobody has said what came of them; the newest first. */
export function toursWithoutOutcome(operation: Operation, by: Whose) {
  return waitingTours(operation, and(whose(by), lte(tours.startsAt, operation.now)), "newest first");
}

/** A tour that starts by then is one whose delivery is at risk, or late. */
function attentionFrom({ now, policy }: Operation): Date {
  return new Date(now.getTime() + (policy.deliveryLeadHours + policy.atRiskHours) * hour);
}

async function waitingTours(
  operation: Operation,
  condition: SQL | undefined,
  order: "first to start" | "newest first" = "first to start",
): Promise<Found<TourRecord>> {
  const direction = sql.raw(order === "newest first" ? "desc" : "asc");
  const rows = await operation.tx
    .select({ ...columns, total: total() })
    .from(tours)
    .leftJoin(handoffs, sameTour)
    .where(and(unsettled, condition, toursWithin(operation, "tour.read")))
    .orderBy(sql`${tours.startsAt} ${direction}`, asc(tours.id))
    .limit(mostOfASection);
  return found(rows);
}
