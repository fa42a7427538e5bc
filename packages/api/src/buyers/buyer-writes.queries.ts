import { buyerContactPoints, buyerExternalIds, buyerPeople, buyerSearchText, buyers } from "@baton/database";
import type { ContactPoint, ExternalId, HouseholdPerson } from "@baton/playbook";
import { and, eq, ne, or, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { memberIdOf } from "../permissions/actor.ts";

export interface BuyerDetails {
  readonly name: string;
  readonly source: string | null;
  readonly people: readonly HouseholdPerson[];
  readonly contactPoints: readonly ContactPoint[];
  readonly externalIds: readonly ExternalId[];
}

export async function insertBuyer(operation: Operation, id: string, details: BuyerDetails): Promise<void> {
  const { tx, builder, actor, now } = operation;
  await tx.insert(buyers).values({
    builderId: builder.id,
    id,
    name: details.name,
    source: details.source,
    createdAt: now,
    createdById: memberIdOf(actor),
    searchText: buyerSearchText(details),
  });
  await insertParts(operation, id, details);
}

/** Writes the whole of what a buyer is now; the lists are replaced. */
export async function updateBuyer(operation: Operation, id: string, details: BuyerDetails): Promise<void> {
  const { tx } = operation;
  await tx
    .update(buyers)
    .set({ name: details.name, source: details.source, searchText: buyerSearchText(details) })
    .where(eq(buyers.id, id));
  await tx.delete(buyerPeople).where(eq(buyerPeople.buyerId, id));
  await tx.delete(buyerContactPoints).where(eq(buyerContactPoints.buyerId, id));
  await tx.delete(buyerExternalIds).where(eq(buyerExternalIds.buyerId, id));
  await insertParts(operation, id, details);
}

/** Which of the external ids another buyer of the builder already has; null when none is taken. */
export async function takenExternalId(
  { tx }: Operation,
  ids: readonly ExternalId[],
  exceptBuyerId: string | null,
): Promise<ExternalId | null> {
  if (ids.length === 0) return null;
  const [taken] = await tx
    .select({ system: buyerExternalIds.system, value: buyerExternalIds.value })
    .from(buyerExternalIds)
    .where(
      and(
        or(...ids.map(sameId)),
        exceptBuyerId === null ? undefined : ne(buyerExternalIds.buyerId, exceptBuyerId),
      ),
    )
    .limit(1);
  return taken ?? null;
}

function sameId({ system, value }: ExternalId): SQL | undefined {
  return and(eq(buyerExternalIds.system, system), eq(buyerExternalIds.value, value));
}

async function insertParts(operation: Operation, buyerId: string, details: BuyerDetails): Promise<void> {
  const { tx, builder } = operation;
  const owned = { builderId: builder.id, buyerId };
  if (details.people.length > 0)
    await tx
      .insert(buyerPeople)
      .values(details.people.map((person, position) => ({ ...owned, ...person, position })));
  if (details.contactPoints.length > 0)
    await tx
      .insert(buyerContactPoints)
      .values(details.contactPoints.map((point, position) => ({ ...owned, ...point, position })));
  if (details.externalIds.length > 0)
    await tx.insert(buyerExternalIds).values(details.externalIds.map((id) => ({ ...owned, ...id })));
}
