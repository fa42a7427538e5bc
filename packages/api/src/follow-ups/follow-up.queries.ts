import { builders, followUps, handoffs, type Tx, tours } from "@baton/database";
import { and, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

const { builderId: _, secretHash: __, ...columns } = getTableColumns(followUps);

/** Never with the hash of its secret. */
export type FollowUpRecord = Omit<typeof followUps.$inferSelect, "builderId" | "secretHash">;

/** The newest link of each handoff: a later one takes the place of the one before. */
export function followUpsOf({ tx }: Operation, handoffIds: readonly string[]): Promise<FollowUpRecord[]> {
  return tx
    .selectDistinctOn([followUps.handoffId], columns)
    .from(followUps)
    .where(inArray(followUps.handoffId, [...handoffIds]))
    .orderBy(followUps.handoffId, desc(followUps.createdAt), desc(followUps.id));
}

export async function insertFollowUp(
  { tx, builder }: Operation,
  followUp: Pick<FollowUpRecord, "id" | "handoffId" | "createdAt" | "createdById" | "expiresAt"> & {
    readonly secretHash: string;
  },
): Promise<void> {
  await tx.insert(followUps).values({ builderId: builder.id, ...followUp });
}

/** The link with this secret, with whose it is; locked until the transaction ends when it is to be answered. */
export async function followUpWithSecret(tx: Tx, secretHash: string, forUpdate: boolean) {
  const found = tx
    .select({
      ...columns,
      tourId: tours.id,
      buyerId: tours.buyerId,
      builder: { id: builders.builderId, name: builders.name, slug: builders.slug },
    })
    .from(followUps)
    .innerJoin(builders, eq(builders.builderId, followUps.builderId))
    .innerJoin(
      handoffs,
      and(eq(handoffs.builderId, followUps.builderId), eq(handoffs.id, followUps.handoffId)),
    )
    .innerJoin(tours, and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId)))
    .where(eq(followUps.secretHash, secretHash));
  const [row] = await (forUpdate ? found.for("update", { of: followUps }) : found);
  return row ?? null;
}

/** The newest link of a handoff, by its id alone. */
export async function newestFollowUpId(tx: Tx, handoffId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: followUps.id })
    .from(followUps)
    .where(eq(followUps.handoffId, handoffId))
    .orderBy(desc(followUps.createdAt), desc(followUps.id))
    .limit(1);
  return row?.id;
}

export async function writeAnswer(
  tx: Tx,
  id: string,
  answer: { readonly answeredAt: Date; readonly hadToRepeat: boolean; readonly comment: string | null },
): Promise<void> {
  await tx.update(followUps).set(answer).where(eq(followUps.id, id));
}
