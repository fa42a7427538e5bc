import { tours } from "@baton/database";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { within } from "../permissions/permit.ts";

/**
 * The rows an action reaches by the buyer they are about: a buyer belongs to a community once they have a tour
 * there, whatever became of it. `buyerId` is the row's column.
 */
export function buyersWithin(operation: Operation, action: Action, buyerId: AnyPgColumn): SQL | undefined {
  return within(operation, action, { SERVED: () => toursIn(buyerId, operation.actor.communityIds) });
}

/** The buyer of the row has a tour in one of the communities. */
export function toursIn(buyerId: AnyPgColumn, communityIds: readonly string[]): SQL {
  const there = and(sql`${tours.buyerId} = ${buyerId}`, inArray(tours.communityId, [...communityIds]));
  return sql`exists (select 1 from ${tours} where ${there})`;
}
