import { buyers, commitments, handoffOutcomes, handoffs, interactions, tours } from "@baton/database";
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lt,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { buyersWithin } from "../buyers/buyer-scope.ts";
import { commitmentsWithin } from "../commitments/commitment-scope.ts";
import type { Operation } from "../operation/operation.ts";
import { sameTour, unsettled } from "./day-tours.queries.ts";
import { found, mostOfASection, total } from "./found.ts";
import type { LocalDays } from "./local-days.queries.ts";

const { builderId: _, ...commitmentColumns } = getTableColumns(commitments);

/** Open promises a member owns that are overdue or due by the end of the day; due soonest first. */
export async function promisesDue(operation: Operation, ownerId: string, { dayBefore }: LocalDays) {
  const rows = await operation.tx
    .select({ ...commitmentColumns, total: total() })
    .from(commitments)
    .where(
      and(
        eq(commitments.ownerId, ownerId),
        eq(commitments.status, "OPEN"),
        lt(commitments.dueAt, dayBefore),
        commitmentsWithin(operation, "commitment.read"),
      ),
    )
    .orderBy(asc(commitments.dueAt), asc(commitments.id))
    .limit(mostOfASection);
  return found(rows);
}

/** For so many days a buyer whom nobody has taken on yet stands in every OSC's list. */
const newForDays = 30;

/**
 * An OSC's buyers with whom nothing is agreed: no tour ahead (nor one since yesterday whose outcome is to come), no
 * open promise, no next step still ahead, and not gone or under contract. Theirs are those they added, booked or spoke
 * with, and new ones nobody has. Who was heard last comes first.
 */
export async function buyersWithoutNextStep(operation: Operation, oscId: string, { todayFrom }: LocalDays) {
  const { tx, now } = operation;
  const heard = tx
    .select({
      at: sql<Date | null>`max(${interactions.occurredAt})`.mapWith(interactions.occurredAt).as("at"),
    })
    .from(interactions)
    .where(and(eq(interactions.builderId, buyers.builderId), eq(interactions.buyerId, buyers.id)))
    .as("heard");
  const yesterday = new Date(todayFrom.getTime() - 86_400_000);
  const booked = tx
    .select({ one: sql`1` })
    .from(tours)
    .where(
      and(
        eq(tours.builderId, buyers.builderId),
        eq(tours.buyerId, buyers.id),
        unsettled,
        gte(tours.startsAt, yesterday),
      ),
    );
  const promised = tx
    .select({ one: sql`1` })
    .from(commitments)
    .where(
      and(
        eq(commitments.builderId, buyers.builderId),
        eq(commitments.buyerId, buyers.id),
        eq(commitments.status, "OPEN"),
      ),
    );
  const latest = tx
    .select({ result: handoffOutcomes.result, nextStepDueAt: handoffOutcomes.nextStepDueAt })
    .from(tours)
    .innerJoin(handoffs, sameTour)
    .innerJoin(
      handoffOutcomes,
      and(eq(handoffOutcomes.builderId, handoffs.builderId), eq(handoffOutcomes.handoffId, handoffs.id)),
    )
    .where(and(eq(tours.builderId, buyers.builderId), eq(tours.buyerId, buyers.id)))
    .orderBy(desc(tours.startsAt), desc(tours.id))
    .limit(1)
    .as("latest");
  const undecided = or(isNull(latest.result), notInArray(latest.result, ["CONTRACT", "NOT_A_FIT", "LOST"]));
  const nothingAhead = or(isNull(latest.nextStepDueAt), lt(latest.nextStepDueAt, now));
  const rows = await tx
    .select({
      id: buyers.id,
      lastHeardAt: sql<Date>`coalesce(${heard.at}, ${buyers.createdAt})`
        .mapWith(buyers.createdAt)
        .as("last_heard_at"),
      total: total(),
    })
    .from(buyers)
    .leftJoinLateral(heard, sql`true`)
    .leftJoinLateral(latest, sql`true`)
    .where(
      and(
        inArray(buyers.id, buyersOf(operation, oscId)),
        isNull(buyers.erasedAt),
        notExists(booked),
        notExists(promised),
        undecided,
        nothingAhead,
        buyersWithin(operation, "buyer.read", buyers.id),
      ),
    )
    .orderBy(desc(sql`last_heard_at`), asc(buyers.id))
    .limit(mostOfASection);
  return found(rows);
}

function buyersOf({ tx, now }: Operation, oscId: string) {
  const isNew = gte(buyers.createdAt, new Date(now.getTime() - newForDays * 86_400_000));
  const untouched = [tours, interactions].map((table) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.builderId, buyers.builderId), eq(table.buyerId, buyers.id))),
    ),
  );
  return union(
    tx.select({ id: buyers.id }).from(buyers).where(eq(buyers.createdById, oscId)),
    tx.select({ id: tours.buyerId }).from(tours).where(eq(tours.bookedById, oscId)),
    tx.select({ id: interactions.buyerId }).from(interactions).where(eq(interactions.memberId, oscId)),
    tx
      .select({ id: buyers.id })
      .from(buyers)
      .where(and(isNull(buyers.createdById), isNew, ...untouched)),
  );
}
