import { commitments } from "@baton/database";
import { eq, or, type SQL } from "drizzle-orm";
import { toursIn } from "../buyers/buyer-scope.ts";
import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { within } from "../permissions/permit.ts";

/** The promises an action reaches: by the buyer's communities, or because the member made or owns them. */
export function commitmentsWithin(operation: Operation, action: Action): SQL | undefined {
  const { actor } = operation;
  return within(operation, action, {
    SERVED: () => toursIn(commitments.buyerId, actor.communityIds),
    OWN: () => or(eq(commitments.ownerId, actor.id), eq(commitments.madeById, actor.id)),
  });
}
