import { handoffReturns, handoffs, handoffVersions, tours } from "@baton/database";
import { storedContent } from "@baton/playbook";
import { and, asc, desc, eq, inArray, lt, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { toursWithin } from "../tours/tour-scope.ts";

const next = alias(tours, "next");

export type EarlierHandoff = Awaited<ReturnType<typeof earlierHandoffsOf>>[number];

/**
 * The handoff of the tour before each of these, of the same buyer, within reach of the action: as it was delivered
 * last, else as far as it was written. One that was sent back because it told of another buyer is none.
 */
export async function earlierHandoffsOf(operation: Operation, action: Action, tourIds: readonly string[]) {
  const { tx } = operation;
  const ofAnotherBuyer = tx
    .select({ id: handoffReturns.id })
    .from(handoffReturns)
    .where(
      and(
        eq(handoffReturns.builderId, handoffs.builderId),
        eq(handoffReturns.handoffId, handoffs.id),
        eq(handoffReturns.versionNumber, handoffs.currentVersion),
        eq(handoffReturns.reason, "WRONG_BUYER"),
      ),
    );
  const rows = await tx
    .selectDistinctOn([next.id], {
      forTourId: next.id,
      handoffId: handoffs.id,
      draft: handoffs.draft,
      delivered: handoffVersions.content,
    })
    .from(next)
    .innerJoin(
      tours,
      and(
        eq(tours.builderId, next.builderId),
        eq(tours.buyerId, next.buyerId),
        lt(tours.startsAt, next.startsAt),
      ),
    )
    .innerJoin(handoffs, and(eq(handoffs.builderId, tours.builderId), eq(handoffs.tourId, tours.id)))
    .leftJoin(
      handoffVersions,
      and(
        eq(handoffVersions.builderId, handoffs.builderId),
        eq(handoffVersions.handoffId, handoffs.id),
        eq(handoffVersions.number, handoffs.currentVersion),
      ),
    )
    .where(and(inArray(next.id, [...tourIds]), toursWithin(operation, action), notExists(ofAnotherBuyer)))
    .orderBy(asc(next.id), desc(tours.startsAt), desc(tours.id));
  return rows.map(({ forTourId, handoffId, draft, delivered }) => ({
    forTourId,
    handoffId,
    content: storedContent(delivered ?? draft),
  }));
}
