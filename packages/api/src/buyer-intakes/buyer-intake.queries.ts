import { buyerContactPoints, buyerIntakes, buyers, communities, publishableKeys } from "@baton/database";
import { type ContactPoint, type IntakesSoFar, intakeWindows } from "@baton/playbook";
import { and, asc, count, desc, eq, gt, inArray, lt, lte, or, sql } from "drizzle-orm";
import { buyersWithin } from "../buyers/buyer-scope.ts";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";

const columns = {
  id: buyerIntakes.id,
  buyerId: buyerIntakes.buyerId,
  communityId: buyerIntakes.communityId,
  origin: buyerIntakes.origin,
  contactPoints: buyerIntakes.contactPoints,
  identity: buyerIntakes.identity,
  qualification: buyerIntakes.qualification,
  consentText: buyerIntakes.consentText,
  receivedAt: buyerIntakes.receivedAt,
};

export type BuyerIntakeRecord = Pick<typeof buyerIntakes.$inferSelect, keyof typeof columns> & {
  readonly label: string;
};

export const intakesLatestFirst: KeysetOrder = {
  list: "intakes",
  column: buyerIntakes.receivedAt,
  id: buyerIntakes.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

export function intakesByIds(operation: Operation, ids: readonly string[]): Promise<BuyerIntakeRecord[]> {
  return operation.tx
    .select({ ...columns, label: publishableKeys.label })
    .from(buyerIntakes)
    .innerJoin(publishableKeys, eq(publishableKeys.id, buyerIntakes.publishableKeyId))
    .where(and(inArray(buyerIntakes.id, [...ids]), visible(operation)));
}

/** A page of intakes for each of several buyers, latest first. */
export async function intakesOfBuyers(
  operation: Operation,
  buyerIds: readonly string[],
  { first, after }: Page,
): Promise<BuyerIntakeRecord[]> {
  const order = intakesLatestFirst;
  const ranked = operation.tx
    .select({ ...columns, label: publishableKeys.label, rank: rankWithin(buyerIntakes.buyerId, order) })
    .from(buyerIntakes)
    .innerJoin(publishableKeys, eq(publishableKeys.id, buyerIntakes.publishableKeyId))
    .where(and(inArray(buyerIntakes.buyerId, [...buyerIds]), visible(operation), behind(order, after)))
    .as("ranked");
  return operation.tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countIntakesOfBuyers(operation: Operation, buyerIds: readonly string[]) {
  return operation.tx
    .select({ buyerId: buyerIntakes.buyerId, count: count() })
    .from(buyerIntakes)
    .where(and(inArray(buyerIntakes.buyerId, [...buyerIds]), visible(operation)))
    .groupBy(buyerIntakes.buyerId);
}

/** What came through a key under an idempotency key before; null when nothing. */
export async function intakeUnderKey({ tx }: Operation, keyId: string, idempotencyKey: string) {
  const [row] = await tx
    .select({ receivedAt: buyerIntakes.receivedAt, inputHash: buyerIntakes.inputHash })
    .from(buyerIntakes)
    .where(and(eq(buyerIntakes.publishableKeyId, keyId), eq(buyerIntakes.idempotencyKey, idempotencyKey)));
  return row ?? null;
}

/**
 * What came through a key in the minute and the day that end now. Up to a minute ahead counts as well: the clocks of
 * two servers differ, and what the other took must not be overlooked.
 */
export async function intakesSoFar({ tx, now }: Operation, keyId: string): Promise<IntakesSoFar> {
  const at = buyerIntakes.receivedAt;
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const lastMinute = gt(at, before(intakeWindows.minute));
  const [row] = await tx
    .select({
      day: { count: count(), first: sql<Date | null>`min(${at})`.mapWith(at) },
      minute: {
        count: sql<number>`count(*) filter (where ${lastMinute})`.mapWith(Number),
        first: sql<Date | null>`min(${at}) filter (where ${lastMinute})`.mapWith(at),
      },
    })
    .from(buyerIntakes)
    .where(
      and(
        eq(buyerIntakes.publishableKeyId, keyId),
        gt(at, before(intakeWindows.day)),
        lt(at, before(-intakeWindows.minute)),
      ),
    );
  const none = { count: 0, first: null };
  return row ?? { minute: none, day: none };
}

/** The buyer who is reached this way already, by email before by phone, the one known longest; null when none is. */
export async function buyerReachedBy(
  { tx }: Operation,
  points: readonly ContactPoint[],
): Promise<string | null> {
  const { kind, value } = buyerContactPoints;
  const [row] = await tx
    .select({ buyerId: buyers.id })
    .from(buyerContactPoints)
    .innerJoin(buyers, eq(buyers.id, buyerContactPoints.buyerId))
    .where(
      or(
        ...points.map((point) =>
          and(eq(kind, point.kind), sql`lower(${value}) = ${point.value.toLowerCase()}`),
        ),
      ),
    )
    .orderBy(desc(sql`${kind} = 'EMAIL'`), asc(buyers.createdAt), asc(buyers.id))
    .limit(1);
  return row?.buyerId ?? null;
}

export async function communityExists({ tx }: Operation, id: string): Promise<boolean> {
  return (await tx.$count(communities, eq(communities.id, id))) > 0;
}

export async function insertIntake(
  { tx, builder, now }: Operation,
  intake: Omit<typeof buyerIntakes.$inferInsert, "builderId" | "receivedAt">,
): Promise<void> {
  await tx.insert(buyerIntakes).values({ builderId: builder.id, receivedAt: now, ...intake });
}

function visible(operation: Operation) {
  return buyersWithin(operation, "buyer.read", buyerIntakes.buyerId);
}
