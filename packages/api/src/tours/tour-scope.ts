import { tours } from "@baton/database";
import { inArray, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { type Action, scopesOf } from "../permissions/permissions.ts";
import { within } from "../permissions/permit.ts";

/** The tours an action reaches: a tour belongs to its community. Also for handoffs, joined to their tour. */
export function toursWithin(operation: Operation, action: Action): SQL | undefined {
  return within(operation, action, {
    SERVED: () => inArray(tours.communityId, [...operation.actor.communityIds]),
  });
}

/** The same for one tour already loaded. */
export function isTourWithin(
  operation: Operation,
  action: Action,
  tour: { readonly communityId: string },
): boolean {
  const { actor } = operation;
  const scopes = scopesOf(actor.role, action);
  return (
    scopes.includes("ANY") || (scopes.includes("SERVED") && actor.communityIds.includes(tour.communityId))
  );
}
