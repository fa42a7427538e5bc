import { events, handoffs, tours } from "@baton/database";
import { and, asc, count, eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, rankWithin } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";

/** Whose trail: a buyer's holds all that is theirs, a handoff's what belongs to it and to its tour. */
export type TrailOwner = "BUYER" | "HANDOFF";

const columns = {
  id: events.id,
  kind: events.kind,
  actorId: events.actorId,
  at: events.at,
  door: events.door,
  changes: events.changes,
};

export type EventRecord = Pick<typeof events.$inferSelect, keyof typeof columns>;

export const trailLatestFirst: KeysetOrder = {
  list: "trail",
  column: events.at,
  id: events.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

/** A page of the trail of each of several owners, latest first. */
export async function trailsOfOwners(
  operation: Operation,
  owner: TrailOwner,
  ids: readonly string[],
  { first, after }: Page,
): Promise<(EventRecord & { readonly ownerId: string })[]> {
  const told = toldOf(operation, owner, ids);
  const order: KeysetOrder = { ...trailLatestFirst, column: told.at, id: told.id };
  const ranked = operation.tx
    .select({ ...told._.selectedFields, rank: rankWithin(told.ownerId, order) })
    .from(told)
    .where(and(eq(told.isTold, true), behind(order, after)))
    .as("ranked");
  return operation.tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, first + 1))
    .orderBy(asc(ranked.rank));
}

export function countTrailsOfOwners(operation: Operation, owner: TrailOwner, ids: readonly string[]) {
  const told = toldOf(operation, owner, ids);
  return operation.tx
    .select({ ownerId: told.ownerId, count: count() })
    .from(told)
    .where(eq(told.isTold, true))
    .groupBy(told.ownerId);
}

function toldOf({ tx }: Operation, owner: TrailOwner, ids: readonly string[]) {
  if (owner === "BUYER") {
    const ownerId = sql<string>`${events.buyerId}`.as("owner_id");
    return tx
      .select({ ...columns, ownerId, isTold: endsARun(events.buyerId) })
      .from(events)
      .where(inArray(events.buyerId, [...ids]))
      .as("told");
  }
  const ownerId = sql<string>`${handoffs.id}`.as("owner_id");
  return tx
    .select({ ...columns, ownerId, isTold: endsARun(handoffs.id) })
    .from(handoffs)
    .innerJoin(tours, and(eq(tours.builderId, handoffs.builderId), eq(tours.id, handoffs.tourId)))
    .innerJoin(events, and(eq(events.buyerId, tours.buyerId), isOfHandoff()))
    .where(inArray(handoffs.id, [...ids]))
    .as("told");
}

/** Events of other nouns say in their data which handoff they belong to. */
function isOfHandoff(): SQL | undefined {
  return or(
    and(eq(events.subjectType, "Handoff"), eq(events.subjectId, handoffs.id)),
    and(eq(events.subjectType, "Tour"), eq(events.subjectId, handoffs.tourId)),
    sql`${events.data} ->> 'handoffId' = ${handoffs.id}::text`,
  );
}

/** A draft is saved while it is typed: of one writer's saves in a row only the last is told. */
function endsARun(owner: AnyPgColumn): SQL.Aliased<boolean> {
  const order = sql`(partition by ${owner} order by ${events.at}, ${events.id})`;
  return sql<boolean>`not (${events.kind} = 'handoff.draftSaved'
    and coalesce(lead(${events.kind}) over ${order} = ${events.kind}, false)
    and lead(${events.actorId}) over ${order} = ${events.actorId})`.as("is_told");
}
