import { handoffReceipts, handoffs, handoffVersions, tours } from "@baton/database";
import { and, asc, eq, getTableColumns, inArray, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";

const { builderId: _, ...versionColumns } = getTableColumns(handoffVersions);
const { builderId: __, ...receiptColumns } = getTableColumns(handoffReceipts);
const { content: ___, ...deliveryColumns } = versionColumns;

export type VersionRecord = Omit<typeof handoffVersions.$inferSelect, "builderId">;
export type DeliveryRecord = Omit<VersionRecord, "content">;
export type ReceiptRecord = Omit<typeof handoffReceipts.$inferSelect, "builderId">;

/** When each version was delivered, without what it says; oldest first. */
export function deliveriesOf({ tx }: Operation, handoffIds: readonly string[]): Promise<DeliveryRecord[]> {
  return tx
    .select(deliveryColumns)
    .from(handoffVersions)
    .where(inArray(handoffVersions.handoffId, [...handoffIds]))
    .orderBy(asc(handoffVersions.number));
}

/** The versions of handoffs that are visible already, oldest first. */
export function versionsOf({ tx }: Operation, handoffIds: readonly string[]): Promise<VersionRecord[]> {
  return tx
    .select(versionColumns)
    .from(handoffVersions)
    .where(inArray(handoffVersions.handoffId, [...handoffIds]))
    .orderBy(asc(handoffVersions.number));
}

/** The current version of each handoff that has one. */
export function currentVersionsOf(
  { tx }: Operation,
  handoffIds: readonly string[],
): Promise<VersionRecord[]> {
  return tx
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
}

export function versionsByIds(operation: Operation, ids: readonly string[]): Promise<VersionRecord[]> {
  return operation.tx
    .select(versionColumns)
    .from(handoffVersions)
    .where(and(inArray(handoffVersions.id, [...ids]), withinReach(operation, handoffVersions.handoffId)));
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
