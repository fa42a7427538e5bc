import {
  clarifications,
  commitments,
  communities,
  handoffReceipts,
  handoffs,
  morningSyncSummaries,
  morningSyncs,
  readBackReviews,
  tours,
} from "@baton/database";
import { and, asc, count, eq, isNotNull, min, ne, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";
import { sameCommunity, sameTour, tourColumns, type Whose, whose } from "./day-tours.queries.ts";
import { flag, found, mostOfASection, total } from "./found.ts";
import { isDate, isOn, type LocalDays } from "./local-days.queries.ts";

/** The OSM's tours of the day, first to start first, each with what came after their last read of its handoff. */
export async function toursOfDay(operation: Operation, osmId: string, days: LocalDays) {
  const { tx } = operation;
  const lastRead = tx
    .selectDistinctOn([handoffReceipts.handoffId], {
      builderId: handoffReceipts.builderId,
      handoffId: handoffReceipts.handoffId,
      readAt: handoffReceipts.readAt,
      versionNumber: handoffReceipts.versionNumber,
    })
    .from(handoffReceipts)
    .innerJoin(
      handoffs,
      and(eq(handoffs.builderId, handoffReceipts.builderId), eq(handoffs.id, handoffReceipts.handoffId)),
    )
    .innerJoin(tours, sameTour)
    .innerJoin(communities, sameCommunity)
    .where(
      and(
        eq(handoffReceipts.readerId, osmId),
        eq(tours.onsiteManagerId, osmId),
        isOn("day", tours.startsAt, days),
      ),
    )
    .orderBy(asc(handoffReceipts.handoffId), sql`${handoffReceipts.readAt} desc`)
    .as("last_read");
  const rows = await tx
    .select({
      tour: tourColumns,
      handoffId: handoffs.id,
      readAt: lastRead.readAt,
      version: flag("new_version", sql`${handoffs.currentVersion} > ${lastRead.versionNumber}`),
      answer: flag(
        "new_answer",
        since(clarifications.answeredAt, sql`${clarifications.handoffId} = ${handoffs.id}`, lastRead.readAt),
      ),
      correction: flag("new_correction", correctedSince(osmId, lastRead.readAt)),
      promise: flag(
        "new_promise",
        since(commitments.madeAt, sql`${commitments.buyerId} = ${tours.buyerId}`, lastRead.readAt),
      ),
      summary: flag(
        "new_summary",
        since(
          morningSyncSummaries.writtenAt,
          sql`${morningSyncSummaries.handoffId} = ${handoffs.id}`,
          lastRead.readAt,
        ),
      ),
      total: total(),
    })
    .from(tours)
    .innerJoin(communities, sameCommunity)
    .leftJoin(handoffs, sameTour)
    .leftJoin(lastRead, and(eq(lastRead.builderId, handoffs.builderId), eq(lastRead.handoffId, handoffs.id)))
    .where(
      and(
        eq(tours.onsiteManagerId, osmId),
        ne(tours.status, "CANCELLED"),
        isOn("day", tours.startsAt, days),
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(asc(tours.startsAt), asc(tours.id))
    .limit(mostOfASection);
  return found(rows);
}

/** A row of the column's table, about the same thing, whose moment lies after the read. */
function since(moment: AnyPgColumn, about: SQL, readAt: AnyPgColumn): SQL {
  return sql`exists (select 1 from ${moment.table} where ${about} and ${moment} > ${readAt})`;
}

function correctedSince(osmId: string, readAt: AnyPgColumn): SQL {
  const mine = and(
    eq(handoffReceipts.builderId, readBackReviews.builderId),
    eq(handoffReceipts.id, readBackReviews.receiptId),
    eq(handoffReceipts.readerId, osmId),
  );
  return sql`exists (select 1 from ${handoffReceipts} join ${readBackReviews} on ${mine}
    where ${handoffReceipts.handoffId} = ${handoffs.id} and ${handoffReceipts.builderId} = ${handoffs.builderId}
    and ${readBackReviews.verdict} = 'CORRECTED' and ${readBackReviews.reviewedAt} >= ${readAt})`;
}

/** With whom a member goes over the day's tours, where that sync is not closed yet: how many, and when the first starts. */
export async function openSyncs(operation: Operation, by: Whose, days: LocalDays) {
  const partner = "bookedById" in by ? tours.onsiteManagerId : tours.bookedById;
  const closed = and(
    eq(morningSyncs.builderId, tours.builderId),
    eq(morningSyncs.oscId, tours.bookedById),
    eq(morningSyncs.osmId, tours.onsiteManagerId),
    isDate(morningSyncs.day, days),
    isNotNull(morningSyncs.closedAt),
  );
  const rows = await operation.tx
    .select({
      partnerId: partner,
      tours: count(),
      firstStart: min(tours.startsAt),
      total: total(),
    })
    .from(tours)
    .innerJoin(communities, sameCommunity)
    .where(
      and(
        whose(by),
        ne(tours.status, "CANCELLED"),
        isOn("day", tours.startsAt, days),
        sql`not exists (select 1 from ${morningSyncs} where ${closed})`,
        toursWithin(operation, "tour.read"),
      ),
    )
    .groupBy(partner)
    .orderBy(asc(min(tours.startsAt)), asc(partner))
    .limit(mostOfASection);
  return found(rows);
}
