import { type CommitmentSourceKind, handoffs, interactions, tours } from "@baton/database";
import { and, eq } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";

/** Where a promise was made. */
export interface CommitmentSource {
  readonly kind: CommitmentSourceKind;
  readonly id: string;
}

export interface FoundSource {
  /** Start of the tour it belongs to; null for a conversation, or where the tour was cancelled. */
  readonly tourStartsAt: Date | null;
}

/** The source, if it belongs to this buyer and the member may make promises there. */
export async function findSource(
  operation: Operation,
  { kind, id }: CommitmentSource,
  buyerId: string,
): Promise<FoundSource | null> {
  const { tx } = operation;
  if (kind === "INTERACTION") {
    // The buyer is within reach already, and with them every conversation.
    const [found] = await tx
      .select({ id: interactions.id })
      .from(interactions)
      .where(and(eq(interactions.id, id), eq(interactions.buyerId, buyerId)));
    return found ? { tourStartsAt: null } : null;
  }
  const reach = and(eq(tours.buyerId, buyerId), toursWithin(operation, "commitment.make"));
  const columns = { startsAt: tours.startsAt, status: tours.status };
  const [found] =
    kind === "TOUR"
      ? await tx
          .select(columns)
          .from(tours)
          .where(and(eq(tours.id, id), reach))
      : await tx
          .select(columns)
          .from(handoffs)
          .innerJoin(tours, and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId)))
          .where(and(eq(handoffs.id, id), reach));
  return found ? { tourStartsAt: found.status === "CANCELLED" ? null : found.startsAt } : null;
}
