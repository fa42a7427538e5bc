import { buyerContactPoints, buyerExternalIds, buyerPeople, buyers } from "@baton/database";
import { and, asc, count, eq, inArray, isNull, like, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import type { Action } from "../permissions/permissions.ts";
import { buyersWithin } from "./buyer-scope.ts";
import { searchPattern } from "./buyer-search.ts";

const columns = {
  id: buyers.id,
  name: buyers.name,
  source: buyers.source,
  createdAt: buyers.createdAt,
  erasedAt: buyers.erasedAt,
};

export type BuyerRecord = Pick<typeof buyers.$inferSelect, keyof typeof columns>;

export const buyersByName: KeysetOrder = {
  list: "buyers",
  column: buyers.name,
  id: buyers.id,
  kind: "text",
  direction: "ASC",
  nullable: false,
};

export function buyersByIds(operation: Operation, ids: readonly string[]): Promise<BuyerRecord[]> {
  return operation.tx
    .select(columns)
    .from(buyers)
    .where(and(inArray(buyers.id, [...ids]), buyersWithin(operation, "buyer.read", buyers.id)));
}

export function listBuyers(
  operation: Operation,
  search: string | undefined,
  { first, after }: Page,
): Promise<BuyerRecord[]> {
  return operation.tx
    .select(columns)
    .from(buyers)
    .where(and(matching(operation, search), behind(buyersByName, after)))
    .orderBy(...orderBy(buyersByName))
    .limit(first + 1);
}

export async function countBuyers(operation: Operation, search: string | undefined): Promise<number> {
  const [row] = await operation.tx.select({ count: count() }).from(buyers).where(matching(operation, search));
  return row?.count ?? 0;
}

/** A buyer the action reaches, locked until the transaction ends; not one who is erased: nothing is written of them any more. */
export async function lockBuyer(
  operation: Operation,
  action: Action,
  id: string,
): Promise<BuyerRecord | null> {
  const [buyer] = await operation.tx
    .select(columns)
    .from(buyers)
    .where(and(eq(buyers.id, id), isNull(buyers.erasedAt), buyersWithin(operation, action, buyers.id)))
    .for("update");
  return buyer ?? null;
}

/** The same, not locked, so others may go on writing about them. */
export async function findBuyer(
  operation: Operation,
  action: Action,
  id: string,
): Promise<BuyerRecord | null> {
  const [buyer] = await operation.tx
    .select(columns)
    .from(buyers)
    .where(and(eq(buyers.id, id), isNull(buyers.erasedAt), buyersWithin(operation, action, buyers.id)));
  return buyer ?? null;
}

export function peopleOf({ tx }: Operation, buyerIds: readonly string[]) {
  return tx
    .select({
      buyerId: buyerPeople.buyerId,
      key: buyerPeople.key,
      name: buyerPeople.name,
      relation: buyerPeople.relation,
      decides: buyerPeople.decides,
      comesToTour: buyerPeople.comesToTour,
    })
    .from(buyerPeople)
    .where(inArray(buyerPeople.buyerId, [...buyerIds]))
    .orderBy(asc(buyerPeople.buyerId), asc(buyerPeople.position));
}

export function contactPointsOf({ tx }: Operation, buyerIds: readonly string[]) {
  return tx
    .select({
      buyerId: buyerContactPoints.buyerId,
      kind: buyerContactPoints.kind,
      value: buyerContactPoints.value,
      label: buyerContactPoints.label,
    })
    .from(buyerContactPoints)
    .where(inArray(buyerContactPoints.buyerId, [...buyerIds]))
    .orderBy(asc(buyerContactPoints.buyerId), asc(buyerContactPoints.position));
}

export function externalIdsOf({ tx }: Operation, buyerIds: readonly string[]) {
  return tx
    .select({
      buyerId: buyerExternalIds.buyerId,
      system: buyerExternalIds.system,
      value: buyerExternalIds.value,
    })
    .from(buyerExternalIds)
    .where(inArray(buyerExternalIds.buyerId, [...buyerIds]))
    .orderBy(asc(buyerExternalIds.buyerId), asc(buyerExternalIds.system), asc(buyerExternalIds.value));
}

function matching(operation: Operation, search: string | undefined): SQL | undefined {
  return and(
    search === undefined ? undefined : like(buyers.searchText, searchPattern(search)),
    buyersWithin(operation, "buyer.read", buyers.id),
  );
}
