import { handoffReceipts, readBackReviews } from "@baton/database";
import type { ReadBackFacts } from "@baton/playbook";
import { and, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import { withinReach } from "../handoffs/version.queries.ts";
import type { Operation } from "../operation/operation.ts";

const { builderId: _, ...columns } = getTableColumns(readBackReviews);

export type ReviewRecord = Omit<typeof readBackReviews.$inferSelect, "builderId">;

/** The reviews of receipts that are visible already. */
export function reviewsOf({ tx }: Operation, receiptIds: readonly string[]): Promise<ReviewRecord[]> {
  return tx
    .select(columns)
    .from(readBackReviews)
    .where(inArray(readBackReviews.receiptId, [...receiptIds]));
}

export function reviewsByIds(operation: Operation, ids: readonly string[]): Promise<ReviewRecord[]> {
  return operation.tx
    .select(columns)
    .from(readBackReviews)
    .innerJoin(
      handoffReceipts,
      and(
        eq(handoffReceipts.builderId, readBackReviews.builderId),
        eq(handoffReceipts.id, readBackReviews.receiptId),
      ),
    )
    .where(and(inArray(readBackReviews.id, [...ids]), withinReach(operation, handoffReceipts.handoffId)));
}

/** The handoff a receipt is of; null when there is no such receipt. */
export async function handoffOfReceipt({ tx }: Operation, receiptId: string): Promise<string | null> {
  const [row] = await tx
    .select({ handoffId: handoffReceipts.handoffId })
    .from(handoffReceipts)
    .where(eq(handoffReceipts.id, receiptId));
  return row?.handoffId ?? null;
}

/** What is to be known of a read-back before it is reviewed. Its handoff is locked, so none comes in between. */
export async function readBackFacts(
  { tx }: Operation,
  handoffId: string,
  receiptId: string,
): Promise<ReadBackFacts | null> {
  const rows = await tx
    .select({
      id: handoffReceipts.id,
      versionNumber: handoffReceipts.versionNumber,
      reviewId: readBackReviews.id,
    })
    .from(handoffReceipts)
    .leftJoin(
      readBackReviews,
      and(
        eq(readBackReviews.builderId, handoffReceipts.builderId),
        eq(readBackReviews.receiptId, handoffReceipts.id),
      ),
    )
    .where(eq(handoffReceipts.handoffId, handoffId))
    .orderBy(desc(handoffReceipts.versionNumber), desc(handoffReceipts.readAt), desc(handoffReceipts.id));
  const receipt = rows.find(({ id }) => id === receiptId);
  if (!receipt) return null;
  const { versionNumber, reviewId } = receipt;
  const newest = rows.find((row) => row.versionNumber === versionNumber);
  return { versionNumber, isReviewed: reviewId !== null, isSuperseded: newest?.id !== receiptId };
}

export async function insertReview({ tx, builder }: Operation, review: ReviewRecord): Promise<void> {
  await tx.insert(readBackReviews).values({ builderId: builder.id, ...review });
}
