import { handoffReceipts, handoffReturns, handoffs, handoffVersions, tours } from "@baton/database";
import { storedContent } from "@baton/playbook";
import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";

const { builderId: _, ...versionColumns } = getTableColumns(handoffVersions);
const { builderId: __, ...receiptColumns } = getTableColumns(handoffReceipts);
const { content: ___, ...deliveryColumns } = versionColumns;

export type VersionRecord = Omit<typeof handoffVersions.$inferSelect, "builderId">;
export type DeliveryRecord = Omit<VersionRecord, "content"> & { readonly returnedAt: Date | null };
export type ReceiptRecord = Omit<typeof handoffReceipts.$inferSelect, "builderId">;

/** When each version was delivered, and sent back if it was, without what it says; oldest first. */
export function deliveriesOf({ tx }: Operation, handoffIds: readonly string[]): Promise<DeliveryRecord[]> {
  // A join, because a column of the only table of a statement loses its table's name inside `sql`.
  const returned = tx
    .select({
      at: sql<Date | null>`max(${handoffReturns.returnedAt})`.mapWith(handoffReturns.returnedAt).as("at"),
    })
    .from(handoffReturns)
    .where(
      and(
        eq(handoffReturns.builderId, handoffVersions.builderId),
        eq(handoffReturns.handoffId, handoffVersions.handoffId),
        eq(handoffReturns.versionNumber, handoffVersions.number),
      ),
    )
    .as("returned");
  return tx
    .select({ ...deliveryColumns, returnedAt: returned.at })
    .from(handoffVersions)
    .leftJoinLateral(returned, sql`true`)
    .where(inArray(handoffVersions.handoffId, [...handoffIds]))
    .orderBy(asc(handoffVersions.number));
}

/** The versions of handoffs that are visible already, oldest first. */
export async function versionsOf({ tx }: Operation, handoffIds: readonly string[]): Promise<VersionRecord[]> {
  const rows = await tx
    .select(versionColumns)
    .from(handoffVersions)
    .where(inArray(handoffVersions.handoffId, [...handoffIds]))
    .orderBy(asc(handoffVersions.number));
  return rows.map(asToday);
}

/** The current version of each handoff that has one. */
export async function currentVersionsOf(
  { tx }: Operation,
  handoffIds: readonly string[],
): Promise<VersionRecord[]> {
  const rows = await tx
    .select(versionColumns)
    .from(handoffVersions)
    .innerJoin(
      handoffs,
      and(
        eq(handoffs.builderId, handoffVersions.builderId),
        eq(handoffs.id, handoffVersions.handoffId),
        eq(handoffs.currentVersion, handoffVersions.number),
      ),
    )
    .where(inArray(handoffVersions.handoffId, [...handoffIds]));
  return rows.map(asToday);
}

export async function versionsByIds(operation: Operation, ids: readonly string[]): Promise<VersionRecord[]> {
  const rows = await operation.tx
    .select(versionColumns)
    .from(handoffVersions)
    .where(and(inArray(handoffVersions.id, [...ids]), withinReach(operation, handoffVersions.handoffId)));
  return rows.map(asToday);
}

/** Every read receipt of the handoffs, oldest first. */
export function receiptsOf({ tx }: Operation, handoffIds: readonly string[]): Promise<ReceiptRecord[]> {
  return tx
    .select(receiptColumns)
    .from(handoffReceipts)
    .where(inArray(handoffReceipts.handoffId, [...handoffIds]))
    .orderBy(asc(handoffReceipts.readAt), asc(handoffReceipts.id));
}

export function receiptsByIds(operation: Operation, ids: readonly string[]): Promise<ReceiptRecord[]> {
  return operation.tx
    .select(receiptColumns)
    .from(handoffReceipts)
    .where(and(inArray(handoffReceipts.id, [...ids]), withinReach(operation, handoffReceipts.handoffId)));
}

export async function insertVersion({ tx, builder }: Operation, version: VersionRecord): Promise<void> {
  await tx.insert(handoffVersions).values({ builderId: builder.id, ...version });
}

export async function insertReceipt({ tx, builder }: Operation, receipt: ReceiptRecord): Promise<void> {
  await tx.insert(handoffReceipts).values({ builderId: builder.id, ...receipt });
}

function asToday(version: VersionRecord): VersionRecord {
  return { ...version, content: storedContent(version.content) };
}

/** The row belongs to a handoff the member may read. */
export function withinReach(operation: Operation, handoffId: AnyPgColumn): SQL {
  return inArray(
    handoffId,
    operation.tx
      .select({ id: handoffs.id })
      .from(handoffs)
      .innerJoin(tours, and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId)))
      .where(toursWithin(operation, "handoff.read")),
  );
}
