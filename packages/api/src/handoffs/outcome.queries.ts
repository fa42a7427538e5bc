import { handoffOutcomes, handoffs, outcomeFloorplans, tours } from "@baton/database";
import { and, asc, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";
import { withinReach } from "./version.queries.ts";

const { builderId: _, ...columns } = getTableColumns(handoffOutcomes);

const { builderId: __, position: ___, ...planColumns } = getTableColumns(outcomeFloorplans);

export type PlanWalkedRecord = Omit<typeof outcomeFloorplans.$inferSelect, "builderId" | "position">;
export type OutcomeRecord = Omit<typeof handoffOutcomes.$inferSelect, "builderId">;

export function outcomesByIds(operation: Operation, ids: readonly string[]): Promise<OutcomeRecord[]> {
  return operation.tx
    .select(columns)
    .from(handoffOutcomes)
    .where(and(inArray(handoffOutcomes.id, [...ids]), withinReach(operation, handoffOutcomes.handoffId)));
}

/** The outcomes of handoffs that are visible already. */
export function outcomesOf({ tx }: Operation, handoffIds: readonly string[]): Promise<OutcomeRecord[]> {
  return tx
    .select(columns)
    .from(handoffOutcomes)
    .where(inArray(handoffOutcomes.handoffId, [...handoffIds]));
}

/** What happened at the latest tour of each buyer that has an outcome. */
export function latestOutcomesOfBuyers(operation: Operation, buyerIds: readonly string[]) {
  return operation.tx
    .selectDistinctOn([tours.buyerId], { ...columns, buyerId: tours.buyerId })
    .from(handoffOutcomes)
    .innerJoin(
      handoffs,
      and(eq(handoffs.builderId, handoffOutcomes.builderId), eq(handoffs.id, handoffOutcomes.handoffId)),
    )
    .innerJoin(tours, and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId)))
    .where(and(inArray(tours.buyerId, [...buyerIds]), toursWithin(operation, "handoff.read")))
    .orderBy(asc(tours.buyerId), desc(tours.startsAt), desc(tours.id));
}

export async function insertOutcome({ tx, builder }: Operation, outcome: OutcomeRecord): Promise<void> {
  await tx.insert(handoffOutcomes).values({ builderId: builder.id, ...outcome });
}

/** The plans walked at each tour, in the order they were written. */
export function plansWalkedOf({ tx }: Operation, outcomeIds: readonly string[]): Promise<PlanWalkedRecord[]> {
  return tx
    .select(planColumns)
    .from(outcomeFloorplans)
    .where(inArray(outcomeFloorplans.outcomeId, [...outcomeIds]))
    .orderBy(asc(outcomeFloorplans.outcomeId), asc(outcomeFloorplans.position));
}

export async function insertPlansWalked(
  { tx, builder }: Operation,
  plans: readonly PlanWalkedRecord[],
): Promise<void> {
  if (plans.length === 0) return;
  await tx
    .insert(outcomeFloorplans)
    .values(plans.map((plan, position) => ({ builderId: builder.id, position, ...plan })));
}
