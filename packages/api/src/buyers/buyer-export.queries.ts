import {
  buyerContactPoints,
  buyerExternalIds,
  buyerIntakes,
  buyerPeople,
  buyers,
  clarifications,
  commitmentEvents,
  commitments,
  communities,
  events,
  floorplans,
  followUps,
  handoffActionsDone,
  handoffOutcomes,
  handoffReceipts,
  handoffReturns,
  handoffs,
  handoffVersions,
  interactionFloorplans,
  interactions,
  members,
  morningSyncSummaries,
  notifications,
  outcomeFloorplans,
  readBackReviews,
  tours,
} from "@baton/database";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import { buyersWithin } from "./buyer-scope.ts";

type Read = (operation: Operation, buyerId: string) => Promise<readonly object[]>;

/** What is Baton's own and says nothing of the buyer: whose row it is, what a search looks in, keys and their hashes. */
const ownColumns = ["builderId", "searchText", "secretHash", "inputHash", "idempotencyKey"];

const ofBuyer = (column: AnyPgColumn) => (_: Operation, buyerId: string) => eq(column, buyerId);

/** Rows of the buyer's tours, handoffs, … by the column that refers to them. */
const below = (column: AnyPgColumn, parent: PgTable & { readonly id: AnyPgColumn }, of: Condition) => {
  return (operation: Operation, buyerId: string) =>
    inArray(column, operation.tx.select({ id: parent.id }).from(parent).where(of(operation, buyerId)));
};

type Condition = (operation: Operation, buyerId: string) => SQL;

const ofTour = ofBuyer(tours.buyerId);
const ofHandoff = below(handoffs.tourId, tours, ofTour);
const inHandoffs = (column: AnyPgColumn) => below(column, handoffs, ofHandoff);

const rows =
  (table: PgTable, condition: Condition): Read =>
  async (operation, buyerId) =>
    (await operation.tx.select().from(table).where(condition(operation, buyerId))).map(shown);

/** Every list of the document, by its name in it. */
export const exportParts: Readonly<Record<string, Read>> = {
  people: rows(buyerPeople, ofBuyer(buyerPeople.buyerId)),
  contactPoints: rows(buyerContactPoints, ofBuyer(buyerContactPoints.buyerId)),
  externalIds: rows(buyerExternalIds, ofBuyer(buyerExternalIds.buyerId)),
  intakes: rows(buyerIntakes, ofBuyer(buyerIntakes.buyerId)),
  interactions: rows(interactions, ofBuyer(interactions.buyerId)),
  interactionFloorplans: rows(
    interactionFloorplans,
    below(interactionFloorplans.interactionId, interactions, ofBuyer(interactions.buyerId)),
  ),
  tours: rows(tours, ofTour),
  handoffs: rows(handoffs, ofHandoff),
  handoffVersions: rows(handoffVersions, inHandoffs(handoffVersions.handoffId)),
  readReceipts: rows(handoffReceipts, inHandoffs(handoffReceipts.handoffId)),
  readBackReviews: rows(
    readBackReviews,
    below(readBackReviews.receiptId, handoffReceipts, inHandoffs(handoffReceipts.handoffId)),
  ),
  handoffReturns: rows(handoffReturns, inHandoffs(handoffReturns.handoffId)),
  actionsDone: rows(handoffActionsDone, inHandoffs(handoffActionsDone.handoffId)),
  clarifications: rows(clarifications, inHandoffs(clarifications.handoffId)),
  outcomes: rows(handoffOutcomes, inHandoffs(handoffOutcomes.handoffId)),
  outcomeFloorplans: rows(
    outcomeFloorplans,
    below(outcomeFloorplans.outcomeId, handoffOutcomes, inHandoffs(handoffOutcomes.handoffId)),
  ),
  followUps: rows(followUps, inHandoffs(followUps.handoffId)),
  morningSyncSummaries: rows(morningSyncSummaries, inHandoffs(morningSyncSummaries.handoffId)),
  commitments: rows(commitments, ofBuyer(commitments.buyerId)),
  commitmentTrail: rows(
    commitmentEvents,
    below(commitmentEvents.commitmentId, commitments, ofBuyer(commitments.buyerId)),
  ),
  notifications: rows(notifications, ofBuyer(notifications.buyerId)),
  trail: rows(events, ofBuyer(events.buyerId)),
};

/** The buyer's own row; null when there is none within the action's reach. */
export async function buyerRow(operation: Operation, id: string): Promise<object | null> {
  const [row] = await operation.tx
    .select()
    .from(buyers)
    .where(and(eq(buyers.id, id), buyersWithin(operation, "buyer.export", buyers.id)));
  return row ? shown(row) : null;
}

/** What the ids in the document stand for, where they are the builder's: members, communities and floorplans. */
export async function namesIn({ tx }: Operation, parts: object): Promise<Readonly<Record<string, string>>> {
  const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
  const ids = [...new Set(JSON.stringify(parts).match(uuid))];
  const named = [members, communities, floorplans].map((table) =>
    tx.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids)),
  );
  return Object.fromEntries((await Promise.all(named)).flat().map(({ id, name }) => [id, name]));
}

function shown(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !ownColumns.includes(column)));
}
