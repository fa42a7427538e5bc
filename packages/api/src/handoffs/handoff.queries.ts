import { handoffs, tours } from "@baton/database";
import { type HandoffContent, type HandoffStatus, storedContent } from "@baton/playbook";
import { and, count, eq, getTableColumns, inArray, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import { toursWithin } from "../tours/tour-scope.ts";

const { builderId: _, draft, ...columns } = getTableColumns(handoffs);

/** A handoff without its draft, which is large and seldom asked for. */
export type HandoffRecord = Omit<typeof handoffs.$inferSelect, "builderId" | "draft">;

export interface HandoffConditions {
  readonly statuses?: readonly HandoffStatus[];
  readonly communityId?: string;
  readonly buyerId?: string;
}

export const handoffsNewestFirst: KeysetOrder = {
  list: "handoffs",
  column: handoffs.createdAt,
  id: handoffs.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

const sameTour = and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId));

export function handoffsByIds(operation: Operation, ids: readonly string[]): Promise<HandoffRecord[]> {
  return operation.tx
    .select(columns)
    .from(handoffs)
    .innerJoin(tours, sameTour)
    .where(and(inArray(handoffs.id, [...ids]), toursWithin(operation, "handoff.read")));
}

/** The handoffs of tours that are visible already. */
export function handoffsOfTours(operation: Operation, tourIds: readonly string[]): Promise<HandoffRecord[]> {
  return operation.tx
    .select(columns)
    .from(handoffs)
    .where(inArray(handoffs.tourId, [...tourIds]));
}

export async function draftsOf({ tx }: Operation, handoffIds: readonly string[]) {
  const rows = await tx
    .select({ id: handoffs.id, draft })
    .from(handoffs)
    .where(inArray(handoffs.id, [...handoffIds]));
  return rows.map((row) => ({ ...row, draft: storedContent(row.draft) }));
}

export function listHandoffs(
  operation: Operation,
  conditions: HandoffConditions,
  { first, after }: Page,
): Promise<HandoffRecord[]> {
  return operation.tx
    .select(columns)
    .from(handoffs)
    .innerJoin(tours, sameTour)
    .where(and(matching(operation, conditions), behind(handoffsNewestFirst, after)))
    .orderBy(...orderBy(handoffsNewestFirst))
    .limit(first + 1);
}

export async function countHandoffs(operation: Operation, conditions: HandoffConditions): Promise<number> {
  const [row] = await operation.tx
    .select({ count: count() })
    .from(handoffs)
    .innerJoin(tours, sameTour)
    .where(matching(operation, conditions));
  return row?.count ?? 0;
}

export interface NewHandoff {
  readonly id: string;
  readonly tourId: string;
  readonly status: HandoffStatus;
  readonly revision: number;
  readonly draft: HandoffContent;
}

export async function insertHandoff(operation: Operation, handoff: NewHandoff): Promise<void> {
  const { tx, builder, actor, now } = operation;
  await tx.insert(handoffs).values({
    builderId: builder.id,
    ...handoff,
    draftSavedAt: now,
    draftSavedById: actor.id,
    createdAt: now,
  });
}

export async function updateHandoff(
  { tx }: Operation,
  id: string,
  change: Partial<Omit<typeof handoffs.$inferInsert, "builderId" | "id" | "tourId">>,
): Promise<void> {
  await tx.update(handoffs).set(change).where(eq(handoffs.id, id));
}

function matching(
  operation: Operation,
  { statuses, communityId, buyerId }: HandoffConditions,
): SQL | undefined {
  return and(
    statuses && inArray(handoffs.status, [...new Set(statuses)]),
    communityId === undefined ? undefined : eq(tours.communityId, communityId),
    buyerId === undefined ? undefined : eq(tours.buyerId, buyerId),
    toursWithin(operation, "handoff.read"),
  );
}
