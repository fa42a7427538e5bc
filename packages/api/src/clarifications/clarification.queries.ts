import { clarifications } from "@baton/database";
import { and, asc, count, eq, getTableColumns, inArray, lte } from "drizzle-orm";
import { withinReach } from "../handoffs/version.queries.ts";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";

const { builderId: _, ...columns } = getTableColumns(clarifications);

export type ClarificationRecord = Omit<typeof clarifications.$inferSelect, "builderId">;

/** As a conversation reads: the first question first. */
export const questionsInOrder: KeysetOrder = {
  list: "clarifications",
  column: clarifications.askedAt,
  id: clarifications.id,
  kind: "instant",
  direction: "ASC",
  nullable: false,
};

export function clarificationsByIds(
  operation: Operation,
  ids: readonly string[],
): Promise<ClarificationRecord[]> {
  return operation.tx
    .select(columns)
    .from(clarifications)
    .where(and(inArray(clarifications.id, [...ids]), withinReach(operation, clarifications.handoffId)));
}

/** A page of questions for each of several handoffs that are visible already. */
export function clarificationsOf(
  { tx }: Operation,
  handoffIds: readonly string[],
  { first, after }: Page,
): Promise<ClarificationRecord[]> {
  const order = questionsInOrder;
  const ranked = tx
    .select({ ...columns, rank: rankWithin(clarifications.handoffId, order) })
    .from(clarifications)
    .where(and(inArray(clarifications.handoffId, [...handoffIds]), behind(order, after)))
    .as("ranked");
  return tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countClarificationsOf({ tx }: Operation, handoffIds: readonly string[]) {
  return tx
    .select({ handoffId: clarifications.handoffId, count: count() })
    .from(clarifications)
    .where(inArray(clarifications.handoffId, [...handoffIds]))
    .groupBy(clarifications.handoffId);
}

/** Which handoff a question is about; null when there is no such question. */
export async function handoffOfClarification({ tx }: Operation, id: string): Promise<string | null> {
  const [found] = await tx
    .select({ handoffId: clarifications.handoffId })
    .from(clarifications)
    .where(eq(clarifications.id, id));
  return found?.handoffId ?? null;
}

/** Locked until the transaction ends, so that of two answers one is the first. */
export async function lockClarification({ tx }: Operation, id: string): Promise<ClarificationRecord | null> {
  const [found] = await tx
    .select(columns)
    .from(clarifications)
    .where(eq(clarifications.id, id))
    .for("update");
  return found ?? null;
}

export async function insertClarification(
  { tx, builder }: Operation,
  clarification: ClarificationRecord,
): Promise<void> {
  await tx.insert(clarifications).values({ builderId: builder.id, ...clarification });
}

export async function updateClarification(
  { tx }: Operation,
  id: string,
  answered: Pick<ClarificationRecord, "answer" | "answeredById" | "answeredAt">,
): Promise<void> {
  await tx.update(clarifications).set(answered).where(eq(clarifications.id, id));
}
