import { interactionFloorplans, interactions } from "@baton/database";
import { and, asc, count, eq, getTableColumns, inArray, lte } from "drizzle-orm";
import { buyersWithin } from "../buyers/buyer-scope.ts";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";

const { builderId: _, createdAt: __, ...columns } = getTableColumns(interactions);

export type InteractionRecord = Omit<typeof interactions.$inferSelect, "builderId" | "createdAt">;

export const interactionsLatestFirst: KeysetOrder = {
  list: "interactions",
  column: interactions.occurredAt,
  id: interactions.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

export function interactionsByIds(
  operation: Operation,
  ids: readonly string[],
): Promise<InteractionRecord[]> {
  return operation.tx
    .select(columns)
    .from(interactions)
    .where(and(inArray(interactions.id, [...ids]), visible(operation)));
}

/** A page of interactions for each of several buyers, latest first. */
export async function interactionsOfBuyers(
  operation: Operation,
  buyerIds: readonly string[],
  { first, after }: Page,
): Promise<InteractionRecord[]> {
  const order = interactionsLatestFirst;
  const ranked = operation.tx
    .select({ ...columns, rank: rankWithin(interactions.buyerId, order) })
    .from(interactions)
    .where(and(inArray(interactions.buyerId, [...buyerIds]), visible(operation), behind(order, after)))
    .as("ranked");
  return operation.tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countInteractionsOfBuyers(operation: Operation, buyerIds: readonly string[]) {
  return operation.tx
    .select({ buyerId: interactions.buyerId, count: count() })
    .from(interactions)
    .where(and(inArray(interactions.buyerId, [...buyerIds]), visible(operation)))
    .groupBy(interactions.buyerId);
}

/** Those of the ids that are interactions with this buyer. */
export async function interactionIdsOfBuyer(
  { tx }: Operation,
  buyerId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.buyerId, buyerId), inArray(interactions.id, [...ids])));
  return new Set(rows.map((row) => row.id));
}

export async function insertInteraction(
  { tx, builder, now }: Operation,
  interaction: InteractionRecord,
  floorplanIds: readonly string[],
): Promise<void> {
  await tx.insert(interactions).values({ builderId: builder.id, createdAt: now, ...interaction });
  if (floorplanIds.length === 0) return;
  await tx.insert(interactionFloorplans).values(
    floorplanIds.map((floorplanId, position) => ({
      builderId: builder.id,
      interactionId: interaction.id,
      floorplanId,
      position,
    })),
  );
}

function visible(operation: Operation) {
  return buyersWithin(operation, "interaction.read", interactions.buyerId);
}
