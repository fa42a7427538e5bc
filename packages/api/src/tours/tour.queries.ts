import { buyers, tours } from "@baton/database";
import type { TourStatus } from "@baton/playbook";
import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import type { Action } from "../permissions/permissions.ts";
import type { SortOrder } from "../schema/sort-order.ts";
import { toursWithin } from "./tour-scope.ts";

const { builderId: _, ...columns } = getTableColumns(tours);

export type TourRecord = Omit<typeof tours.$inferSelect, "builderId">;

export interface TourConditions {
  readonly startsFrom?: Date;
  readonly startsBefore?: Date;
  readonly communityId?: string;
  readonly onsiteManagerId?: string;
  readonly buyerId?: string;
  readonly statuses?: readonly TourStatus[];
}

export function toursByStart(direction: SortOrder): KeysetOrder {
  return {
    list: `tours:${direction}`,
    column: tours.startsAt,
    id: tours.id,
    kind: "instant",
    direction,
    nullable: false,
  };
}

export function toursByIds(operation: Operation, ids: readonly string[]): Promise<TourRecord[]> {
  return operation.tx
    .select(columns)
    .from(tours)
    .where(and(inArray(tours.id, [...ids]), toursWithin(operation, "tour.read")));
}

export function listTours(
  operation: Operation,
  conditions: TourConditions,
  order: KeysetOrder,
  { first, after }: Page,
): Promise<TourRecord[]> {
  return operation.tx
    .select(columns)
    .from(tours)
    .where(and(matching(conditions), toursWithin(operation, "tour.read"), behind(order, after)))
    .orderBy(...orderBy(order))
    .limit(first + 1);
}

export async function countTours(operation: Operation, conditions: TourConditions): Promise<number> {
  const [row] = await operation.tx
    .select({ count: count() })
    .from(tours)
    .where(and(matching(conditions), toursWithin(operation, "tour.read")));
  return row?.count ?? 0;
}

/** A page of tours for each of several buyers. */
export async function toursOfBuyers(
  operation: Operation,
  buyerIds: readonly string[],
  order: KeysetOrder,
  { first, after }: Page,
): Promise<TourRecord[]> {
  const ranked = operation.tx
    .select({ ...columns, rank: rankWithin(tours.buyerId, order) })
    .from(tours)
    .where(
      and(inArray(tours.buyerId, [...buyerIds]), toursWithin(operation, "tour.read"), behind(order, after)),
    )
    .as("ranked");
  return operation.tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countToursOfBuyers(operation: Operation, buyerIds: readonly string[]) {
  return operation.tx
    .select({ buyerId: tours.buyerId, count: count() })
    .from(tours)
    .where(and(inArray(tours.buyerId, [...buyerIds]), toursWithin(operation, "tour.read")))
    .groupBy(tours.buyerId);
}

/** The next tour of each buyer that is still to take place. */
export function nextToursOfBuyers(operation: Operation, buyerIds: readonly string[]): Promise<TourRecord[]> {
  return operation.tx
    .selectDistinctOn([tours.buyerId], columns)
    .from(tours)
    .where(
      and(
        inArray(tours.buyerId, [...buyerIds]),
        upcoming(operation.now),
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(asc(tours.buyerId), asc(tours.startsAt), asc(tours.id));
}

/** When the buyer's next tour starts, whoever asks; null when none is booked. */
export async function nextTourStart({ tx, now }: Operation, buyerId: string): Promise<Date | null> {
  const [tour] = await tx
    .select({ startsAt: tours.startsAt })
    .from(tours)
    .where(and(eq(tours.buyerId, buyerId), upcoming(now)))
    .orderBy(asc(tours.startsAt))
    .limit(1);
  return tour?.startsAt ?? null;
}

/** How many tours of the buyer took place. */
export async function countCompletedTours({ tx }: Operation, buyerId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(tours)
    .where(and(eq(tours.buyerId, buyerId), eq(tours.status, "COMPLETED")));
  return row?.count ?? 0;
}

/**
 * A tour the action reaches, locked until the transaction ends. Whatever is decided about a tour or its handoff
 * locks the tour first, so two such decisions wait for each other.
 */
export async function lockTour(operation: Operation, action: Action, id: string): Promise<TourRecord | null> {
  const [tour] = await operation.tx
    .select(columns)
    .from(tours)
    .where(and(eq(tours.id, id), toursWithin(operation, action), isOfSomebody()))
    .for("update");
  return tour ?? null;
}

/** Of a buyer who was not erased: nothing is written of one who was. */
function isOfSomebody(): SQL {
  const erased = and(
    eq(buyers.builderId, tours.builderId),
    eq(buyers.id, tours.buyerId),
    isNotNull(buyers.erasedAt),
  );
  return sql`not exists (select 1 from ${buyers} where ${erased})`;
}

export async function insertTour({ tx, builder }: Operation, tour: TourRecord): Promise<void> {
  await tx.insert(tours).values({ builderId: builder.id, ...tour });
}

export async function updateTour({ tx }: Operation, id: string, change: Partial<TourRecord>): Promise<void> {
  await tx.update(tours).set(change).where(eq(tours.id, id));
}

function upcoming(now: Date): SQL | undefined {
  return and(inArray(tours.status, ["BOOKED", "CONFIRMED"]), gte(tours.startsAt, now));
}

function matching(conditions: TourConditions): SQL | undefined {
  const { startsFrom, startsBefore, communityId, onsiteManagerId, buyerId, statuses } = conditions;
  return and(
    startsFrom && gte(tours.startsAt, startsFrom),
    startsBefore && lt(tours.startsAt, startsBefore),
    communityId === undefined ? undefined : eq(tours.communityId, communityId),
    onsiteManagerId === undefined ? undefined : eq(tours.onsiteManagerId, onsiteManagerId),
    buyerId === undefined ? undefined : eq(tours.buyerId, buyerId),
    statuses && inArray(tours.status, [...new Set(statuses)]),
  );
}
