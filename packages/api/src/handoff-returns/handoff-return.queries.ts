import { handoffReturns } from "@baton/database";
import { and, asc, count, getTableColumns, inArray, lte } from "drizzle-orm";
import { withinReach } from "../handoffs/version.queries.ts";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";

const { builderId: _, ...columns } = getTableColumns(handoffReturns);

export type ReturnRecord = Omit<typeof handoffReturns.$inferSelect, "builderId">;

export const returnsLatestFirst: KeysetOrder = {
  list: "returns",
  column: handoffReturns.returnedAt,
  id: handoffReturns.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

export function returnsByIds(operation: Operation, ids: readonly string[]): Promise<ReturnRecord[]> {
  return operation.tx
    .select(columns)
    .from(handoffReturns)
    .where(and(inArray(handoffReturns.id, [...ids]), withinReach(operation, handoffReturns.handoffId)));
}

/** A page of returns for each of several handoffs that are visible already, latest first. */
export function returnsOf(
  { tx }: Operation,
  handoffIds: readonly string[],
  { first, after }: Page,
): Promise<ReturnRecord[]> {
  const order = returnsLatestFirst;
  const ranked = tx
    .select({ ...columns, rank: rankWithin(handoffReturns.handoffId, order) })
    .from(handoffReturns)
    .where(and(inArray(handoffReturns.handoffId, [...handoffIds]), behind(order, after)))
    .as("ranked");
  return tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countReturnsOf({ tx }: Operation, handoffIds: readonly string[]) {
  return tx
    .select({ handoffId: handoffReturns.handoffId, count: count() })
    .from(handoffReturns)
    .where(inArray(handoffReturns.handoffId, [...handoffIds]))
    .groupBy(handoffReturns.handoffId);
}

export async function insertReturn({ tx, builder }: Operation, returned: ReturnRecord): Promise<void> {
  await tx.insert(handoffReturns).values({ builderId: builder.id, ...returned });
}
