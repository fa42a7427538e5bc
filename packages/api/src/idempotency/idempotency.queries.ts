import { idempotencyKeys } from "@baton/database";
import { and, eq, sql } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

/** Makes others with the same member and key wait until this transaction ends, so that one of them writes. */
export async function lockKey({ tx, builder, actor }: Operation, key: string): Promise<void> {
  const name = `${builder.id} ${actor.id} ${key}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** What the member did under the key before; null when nothing. */
export async function findKey({ tx, actor }: Operation, key: string) {
  const [row] = await tx
    .select({
      operation: idempotencyKeys.operation,
      inputHash: idempotencyKeys.inputHash,
      resultId: idempotencyKeys.resultId,
    })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.memberId, actor.id), eq(idempotencyKeys.key, key)));
  return row ?? null;
}

export async function insertKey(
  { tx, builder, actor, now }: Operation,
  done: Omit<typeof idempotencyKeys.$inferInsert, "builderId" | "memberId" | "createdAt">,
): Promise<void> {
  await tx
    .insert(idempotencyKeys)
    .values({ builderId: builder.id, memberId: actor.id, createdAt: now, ...done });
}
