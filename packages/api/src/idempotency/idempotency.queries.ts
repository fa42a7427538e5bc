import { idempotencyKeys } from "@baton/database";
import { and, eq } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

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

/**
 * Writes down what was done. Of two at once under one key the second meets the first's row: a unique violation,
 * upon which it is run again and finds the first's result.
 */
export async function insertKey(
  { tx, builder, actor, now }: Operation,
  done: Omit<typeof idempotencyKeys.$inferInsert, "builderId" | "memberId" | "createdAt">,
): Promise<void> {
  await tx
    .insert(idempotencyKeys)
    .values({ builderId: builder.id, memberId: actor.id, createdAt: now, ...done });
}
