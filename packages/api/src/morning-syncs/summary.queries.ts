import { morningSyncSummaries } from "@baton/database";
import { and, asc, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import { withinReach } from "../handoffs/version.queries.ts";
import type { Operation } from "../operation/operation.ts";

const { builderId: _, ...columns } = getTableColumns(morningSyncSummaries);
const { morningSyncId, handoffId, writtenAt, id } = morningSyncSummaries;

export type SyncSummaryRecord = Omit<typeof morningSyncSummaries.$inferSelect, "builderId">;

export function summariesByIds(operation: Operation, ids: readonly string[]): Promise<SyncSummaryRecord[]> {
  return operation.tx
    .select(columns)
    .from(morningSyncSummaries)
    .where(and(inArray(id, [...ids]), withinReach(operation, handoffId)));
}

/** The summaries that hold in syncs that are visible already: of each tour the newest. */
export function summariesOfSyncs(
  { tx }: Operation,
  syncIds: readonly string[],
): Promise<SyncSummaryRecord[]> {
  return tx
    .selectDistinctOn([morningSyncId, handoffId], columns)
    .from(morningSyncSummaries)
    .where(inArray(morningSyncId, [...syncIds]))
    .orderBy(asc(morningSyncId), asc(handoffId), desc(writtenAt), desc(id));
}

/** The summaries that hold for handoffs that are visible already: of each sync the newest; latest sync last. */
export async function summariesOfHandoffs(
  { tx }: Operation,
  handoffIds: readonly string[],
): Promise<SyncSummaryRecord[]> {
  const rows = await tx
    .selectDistinctOn([handoffId, morningSyncId], columns)
    .from(morningSyncSummaries)
    .where(inArray(handoffId, [...handoffIds]))
    .orderBy(asc(handoffId), asc(morningSyncId), desc(writtenAt), desc(id));
  return rows.toSorted((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime());
}

/** The summary of a tour that holds in a sync; null before the first. */
export async function newestSummary(
  { tx }: Operation,
  of: { readonly syncId: string; readonly handoffId: string },
): Promise<SyncSummaryRecord | null> {
  const [summary] = await tx
    .select(columns)
    .from(morningSyncSummaries)
    .where(and(eq(morningSyncId, of.syncId), eq(handoffId, of.handoffId)))
    .orderBy(desc(writtenAt), desc(id))
    .limit(1);
  return summary ?? null;
}

export async function insertSummary({ tx, builder }: Operation, summary: SyncSummaryRecord): Promise<void> {
  await tx.insert(morningSyncSummaries).values({ builderId: builder.id, ...summary });
}
