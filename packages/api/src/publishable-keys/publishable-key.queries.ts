import { builders, publishableKeys, type Tx } from "@baton/database";
import { and, count, eq, getTableColumns, inArray, isNull, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import { within } from "../permissions/permit.ts";

const { builderId: _, createdById: __, ...columns } = getTableColumns(publishableKeys);

export type PublishableKeyRecord = Omit<typeof publishableKeys.$inferSelect, "builderId" | "createdById">;

export const keysNewestFirst: KeysetOrder = {
  list: "publishableKeys",
  column: publishableKeys.createdAt,
  id: publishableKeys.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

/** A key of the transaction's builder by its text, revoked or not. */
export async function findPublishableKey(tx: Tx, key: string) {
  const [row] = await tx
    .select({
      id: publishableKeys.id,
      label: publishableKeys.label,
      origins: publishableKeys.origins,
      communityId: publishableKeys.communityId,
      perMinute: publishableKeys.perMinute,
      perDay: publishableKeys.perDay,
      revokedAt: publishableKeys.revokedAt,
      builder: { id: builders.builderId, name: builders.name },
      playbook: builders.playbook,
    })
    .from(publishableKeys)
    .innerJoin(builders, eq(builders.builderId, publishableKeys.builderId))
    .where(eq(publishableKeys.key, key));
  return row ?? null;
}

/**
 * Holds a key until the transaction ends, so that what comes through it is counted one after the other, by however
 * many servers. False when it was revoked meanwhile.
 */
export async function lockPublishableKey({ tx }: Operation, id: string): Promise<boolean> {
  const locked = await tx
    .select({ id: publishableKeys.id })
    .from(publishableKeys)
    .where(and(eq(publishableKeys.id, id), isNull(publishableKeys.revokedAt)))
    .for("update");
  return locked.length > 0;
}

export function publishableKeysByIds(
  operation: Operation,
  ids: readonly string[],
): Promise<PublishableKeyRecord[]> {
  return operation.tx
    .select(columns)
    .from(publishableKeys)
    .where(and(inArray(publishableKeys.id, [...ids]), visible(operation)));
}

export function listPublishableKeys(
  operation: Operation,
  { first, after }: Page,
): Promise<PublishableKeyRecord[]> {
  return operation.tx
    .select(columns)
    .from(publishableKeys)
    .where(and(visible(operation), behind(keysNewestFirst, after)))
    .orderBy(...orderBy(keysNewestFirst))
    .limit(first + 1);
}

export async function countPublishableKeys(operation: Operation): Promise<number> {
  const [row] = await operation.tx.select({ count: count() }).from(publishableKeys).where(visible(operation));
  return row?.count ?? 0;
}

export async function insertPublishableKey(
  { tx, builder, actor, now }: Operation,
  key: Omit<PublishableKeyRecord, "createdAt" | "revokedAt">,
): Promise<void> {
  await tx
    .insert(publishableKeys)
    .values({ builderId: builder.id, createdAt: now, createdById: actor.id, ...key });
}

/** False when it was revoked before; the first time stands. */
export async function markRevoked({ tx, now }: Operation, id: string): Promise<boolean> {
  const changed = await tx
    .update(publishableKeys)
    .set({ revokedAt: now })
    .where(and(eq(publishableKeys.id, id), isNull(publishableKeys.revokedAt)))
    .returning({ id: publishableKeys.id });
  return changed.length > 0;
}

function visible(operation: Operation): SQL | undefined {
  return within(operation, "publishableKey.read", {});
}
