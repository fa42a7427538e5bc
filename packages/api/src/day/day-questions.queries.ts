import {
  clarifications,
  communities,
  handoffReceipts,
  handoffs,
  onCalls,
  readBackReviews,
  tours,
} from "@baton/database";
import { and, asc, desc, eq, gte, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";
import { sameCommunity, sameTour, tourColumns, unsettled, type Whose, whose } from "./day-tours.queries.ts";
import { found, mostOfASection, total } from "./found.ts";
import { isOn, type LocalDays } from "./local-days.queries.ts";

const questionColumns = {
  id: clarifications.id,
  handoffId: clarifications.handoffId,
  question: clarifications.question,
  askedAt: clarifications.askedAt,
  askedById: clarifications.askedById,
  answer: clarifications.answer,
  answeredAt: clarifications.answeredAt,
  answeredById: clarifications.answeredById,
};

const ofHandoff = and(
  eq(handoffs.builderId, clarifications.builderId),
  eq(handoffs.id, clarifications.handoffId),
);

/** Questions nobody has answered about the tours of an OSC, and about those of whom they cover; oldest first. */
export async function openQuestions(operation: Operation, oscId: string, { todayFrom }: LocalDays) {
  const rows = await operation.tx
    .select({
      ...questionColumns,
      tour: tourColumns,
      isOnCall: onCalls.isOnCall,
      onCallUntil: onCalls.until,
      coveredById: onCalls.coveredById,
      total: total(),
    })
    .from(clarifications)
    .innerJoin(handoffs, ofHandoff)
    .innerJoin(tours, sameTour)
    .leftJoin(onCalls, and(eq(onCalls.builderId, tours.builderId), eq(onCalls.memberId, tours.bookedById)))
    .where(
      and(
        isNull(clarifications.answeredAt),
        or(eq(tours.bookedById, oscId), eq(onCalls.coveredById, oscId)),
        unsettled,
        gte(tours.startsAt, todayFrom),
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(asc(clarifications.askedAt), asc(clarifications.id))
    .limit(mostOfASection);
  return found(rows);
}

/** What an OSM asked about tours ahead: answered since they last read, or waiting for an answer. */
export async function askedQuestions(operation: Operation, osmId: string) {
  const readSince = and(
    eq(handoffReceipts.builderId, clarifications.builderId),
    eq(handoffReceipts.handoffId, clarifications.handoffId),
    eq(handoffReceipts.readerId, osmId),
    sql`${handoffReceipts.readAt} > ${clarifications.answeredAt}`,
  );
  const rows = await operation.tx
    .select({ ...questionColumns, tour: tourColumns, total: total() })
    .from(clarifications)
    .innerJoin(handoffs, ofHandoff)
    .innerJoin(tours, sameTour)
    .where(
      and(
        eq(clarifications.askedById, osmId),
        unsettled,
        gte(tours.startsAt, operation.now),
        sql`not exists (select 1 from ${handoffReceipts} where ${readSince})`,
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(asc(tours.startsAt), desc(clarifications.askedAt), asc(clarifications.id))
    .limit(mostOfASection);
  return found(rows);
}

/** Answers that others gave the day before to questions about an OSC's tours; newest first. */
export async function answersByOthers(operation: Operation, oscId: string, days: LocalDays) {
  const rows = await operation.tx
    .select({ ...questionColumns, tour: tourColumns, total: total() })
    .from(clarifications)
    .innerJoin(handoffs, ofHandoff)
    .innerJoin(tours, sameTour)
    .innerJoin(communities, sameCommunity)
    .where(
      and(
        isOn("yesterday", clarifications.answeredAt, days),
        ne(clarifications.answeredById, oscId),
        eq(tours.bookedById, oscId),
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(desc(clarifications.answeredAt), asc(clarifications.id))
    .limit(mostOfASection);
  return found(rows);
}

const receiptColumns = {
  id: handoffReceipts.id,
  handoffId: handoffReceipts.handoffId,
  readAt: handoffReceipts.readAt,
  readerId: handoffReceipts.readerId,
  readBack: handoffReceipts.readBack,
  correction: readBackReviews.correction,
  reviewedAt: readBackReviews.reviewedAt,
  reviewedById: readBackReviews.reviewedById,
};

/** Read-backs of current versions that the OSC has neither confirmed nor corrected; a newer one replaces an older. */
export function unreviewedReadBacks(operation: Operation, by: Whose) {
  return readBacks(operation, and(whose(by), isNull(readBackReviews.id)));
}

/** Corrections of what the OSM read back, which they have not read since. */
export function corrections(operation: Operation, osmId: string) {
  return readBacks(
    operation,
    and(eq(handoffReceipts.readerId, osmId), eq(readBackReviews.verdict, "CORRECTED")),
  );
}

async function readBacks(operation: Operation, condition: SQL | undefined) {
  const newer = sql`select 1 from ${handoffReceipts} newer where newer.builder_id = ${handoffReceipts.builderId}
    and newer.handoff_id = ${handoffReceipts.handoffId} and (newer.read_at, newer.id) > (${handoffReceipts.readAt}, ${handoffReceipts.id})`;
  const rows = await operation.tx
    .select({ ...receiptColumns, tour: tourColumns, total: total() })
    .from(tours)
    .innerJoin(handoffs, sameTour)
    .innerJoin(
      handoffReceipts,
      and(
        eq(handoffReceipts.builderId, handoffs.builderId),
        eq(handoffReceipts.handoffId, handoffs.id),
        eq(handoffReceipts.versionNumber, handoffs.currentVersion),
      ),
    )
    .leftJoin(
      readBackReviews,
      and(
        eq(readBackReviews.builderId, handoffReceipts.builderId),
        eq(readBackReviews.receiptId, handoffReceipts.id),
      ),
    )
    .where(
      and(
        condition,
        unsettled,
        gte(tours.startsAt, operation.now),
        sql`not exists (${newer})`,
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(asc(tours.startsAt), asc(handoffReceipts.id))
    .limit(mostOfASection);
  return found(rows);
}
