import { commitmentEvents, commitments, handoffs, tours } from "@baton/database";
import type { CommitmentStatus } from "@baton/playbook";
import { and, asc, count, eq, getTableColumns, gte, inArray, lt, lte, or, type SQL } from "drizzle-orm";
import { toursIn } from "../buyers/buyer-scope.ts";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import type { Action } from "../permissions/permissions.ts";
import type { CommitmentOrder } from "./commitment.input.ts";
import { commitmentsWithin } from "./commitment-scope.ts";

const { builderId: _, ...columns } = getTableColumns(commitments);
const { builderId: __, ...trailColumns } = getTableColumns(commitmentEvents);

export type CommitmentRecord = Omit<typeof commitments.$inferSelect, "builderId">;
export type TrailRecord = Omit<typeof commitmentEvents.$inferSelect, "builderId">;

export interface CommitmentConditions {
  readonly statuses?: readonly CommitmentStatus[];
  readonly ownerId?: string;
  readonly buyerId?: string;
  readonly communityId?: string;
  readonly dueFrom?: Date;
  readonly dueBefore?: Date;
  readonly settledFrom?: Date;
}

const sorted = {
  DUE_AT_ASC: { column: commitments.dueAt, direction: "ASC", nullable: false },
  SETTLED_AT_DESC: { column: commitments.settledAt, direction: "DESC", nullable: true },
  MADE_AT_DESC: { column: commitments.madeAt, direction: "DESC", nullable: false },
} as const;

export function commitmentsBy(order: CommitmentOrder): KeysetOrder {
  return { list: `commitments:${order}`, id: commitments.id, kind: "instant", ...sorted[order] };
}

/** What a promise is sorted by in an order. */
export function commitmentKey(order: CommitmentOrder, commitment: CommitmentRecord): Date | null {
  return {
    DUE_AT_ASC: commitment.dueAt,
    SETTLED_AT_DESC: commitment.settledAt,
    MADE_AT_DESC: commitment.madeAt,
  }[order];
}

export function commitmentsByIds(operation: Operation, ids: readonly string[]): Promise<CommitmentRecord[]> {
  return operation.tx
    .select(columns)
    .from(commitments)
    .where(and(inArray(commitments.id, [...ids]), commitmentsWithin(operation, "commitment.read")));
}

export function listCommitments(
  operation: Operation,
  conditions: CommitmentConditions,
  order: KeysetOrder,
  { first, after }: Page,
): Promise<CommitmentRecord[]> {
  return operation.tx
    .select(columns)
    .from(commitments)
    .where(and(matching(operation, conditions), behind(order, after)))
    .orderBy(...orderBy(order))
    .limit(first + 1);
}

export async function countCommitments(
  operation: Operation,
  conditions: CommitmentConditions,
): Promise<number> {
  const [row] = await operation.tx
    .select({ count: count() })
    .from(commitments)
    .where(matching(operation, conditions));
  return row?.count ?? 0;
}

/** A page of promises for each of several buyers. */
export async function commitmentsOfBuyers(
  operation: Operation,
  buyerIds: readonly string[],
  order: KeysetOrder,
  { first, after }: Page,
): Promise<CommitmentRecord[]> {
  const ranked = operation.tx
    .select({ ...columns, rank: rankWithin(commitments.buyerId, order) })
    .from(commitments)
    .where(
      and(
        inArray(commitments.buyerId, [...buyerIds]),
        commitmentsWithin(operation, "commitment.read"),
        behind(order, after),
      ),
    )
    .as("ranked");
  return operation.tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countCommitmentsOfBuyers(operation: Operation, buyerIds: readonly string[]) {
  return operation.tx
    .select({ buyerId: commitments.buyerId, count: count() })
    .from(commitments)
    .where(and(inArray(commitments.buyerId, [...buyerIds]), commitmentsWithin(operation, "commitment.read")))
    .groupBy(commitments.buyerId);
}

/** For each handoff: the buyer's open promises, and those made in the handoff; due soonest first. */
export function commitmentsOfHandoffs(operation: Operation, handoffIds: readonly string[]) {
  return operation.tx
    .select({ ...columns, forHandoffId: handoffs.id })
    .from(handoffs)
    .innerJoin(tours, and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId)))
    .innerJoin(
      commitments,
      and(
        eq(commitments.builderId, tours.builderId),
        eq(commitments.buyerId, tours.buyerId),
        or(eq(commitments.status, "OPEN"), eq(commitments.handoffId, handoffs.id)),
      ),
    )
    .where(and(inArray(handoffs.id, [...handoffIds]), commitmentsWithin(operation, "commitment.read")))
    .orderBy(asc(commitments.dueAt), asc(commitments.id));
}

/** How many promises were made in each handoff. */
export function countCommitmentsMadeIn({ tx }: Operation, handoffIds: readonly string[]) {
  return tx
    .select({ handoffId: commitments.handoffId, count: count() })
    .from(commitments)
    .where(inArray(commitments.handoffId, [...handoffIds]))
    .groupBy(commitments.handoffId);
}

/** The trail of each promise, oldest first. */
export function trailsOf({ tx }: Operation, commitmentIds: readonly string[]): Promise<TrailRecord[]> {
  return tx
    .select(trailColumns)
    .from(commitmentEvents)
    .where(inArray(commitmentEvents.commitmentId, [...commitmentIds]))
    .orderBy(asc(commitmentEvents.at), asc(commitmentEvents.id));
}

/** A promise the member may settle, locked until the transaction ends. */
export async function lockCommitment(
  operation: Operation,
  action: Action,
  id: string,
): Promise<CommitmentRecord | null> {
  const [commitment] = await operation.tx
    .select(columns)
    .from(commitments)
    .where(and(eq(commitments.id, id), commitmentsWithin(operation, action)))
    .for("update");
  return commitment ?? null;
}

/** The open promises made at a tour or in its handoff, whoever asks, locked until the transaction ends. */
export function lockOpenCommitmentsOfTour(
  { tx, builder }: Operation,
  tourId: string,
): Promise<CommitmentRecord[]> {
  const handoffOfTour = tx
    .select({ id: handoffs.id })
    .from(handoffs)
    .where(and(eq(handoffs.builderId, builder.id), eq(handoffs.tourId, tourId)));
  return tx
    .select(columns)
    .from(commitments)
    .where(
      and(
        eq(commitments.status, "OPEN"),
        or(eq(commitments.tourId, tourId), inArray(commitments.handoffId, handoffOfTour)),
      ),
    )
    .orderBy(asc(commitments.id))
    .for("update");
}

/** The open promises made to a buyer, whoever asks, locked until the transaction ends. */
export function lockOpenCommitmentsOfBuyer({ tx }: Operation, buyerId: string): Promise<CommitmentRecord[]> {
  return tx
    .select(columns)
    .from(commitments)
    .where(and(eq(commitments.buyerId, buyerId), eq(commitments.status, "OPEN")))
    .orderBy(asc(commitments.id))
    .for("update");
}

export async function insertCommitment(
  { tx, builder }: Operation,
  commitment: CommitmentRecord,
): Promise<void> {
  await tx.insert(commitments).values({ builderId: builder.id, ...commitment });
}

export async function updateCommitment(
  { tx }: Operation,
  id: string,
  change: Partial<
    Pick<CommitmentRecord, "dueAt" | "ownerId" | "status" | "settledAt" | "settlementNote" | "evidenceUrl">
  >,
): Promise<void> {
  await tx.update(commitments).set(change).where(eq(commitments.id, id));
}

/** Adds to the trail of a promise; `changes` are those of the event that is recorded with it. */
export async function insertTrail(
  { tx, builder, door }: Operation,
  change: Omit<TrailRecord, "door" | "changes"> & Partial<Pick<TrailRecord, "changes">>,
): Promise<void> {
  await tx.insert(commitmentEvents).values({ builderId: builder.id, door, ...change });
}

function matching(operation: Operation, conditions: CommitmentConditions): SQL | undefined {
  const { statuses, ownerId, buyerId, communityId, dueFrom, dueBefore, settledFrom } = conditions;
  return and(
    statuses && inArray(commitments.status, [...new Set(statuses)]),
    ownerId === undefined ? undefined : eq(commitments.ownerId, ownerId),
    buyerId === undefined ? undefined : eq(commitments.buyerId, buyerId),
    communityId === undefined ? undefined : toursIn(commitments.buyerId, [communityId]),
    dueFrom && gte(commitments.dueAt, dueFrom),
    dueBefore && lt(commitments.dueAt, dueBefore),
    settledFrom && gte(commitments.settledAt, settledFrom),
    commitmentsWithin(operation, "commitment.read"),
  );
}
