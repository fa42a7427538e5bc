import { communityFloorplans, floorplans, interactionFloorplans } from "@baton/database";
import { and, asc, count, eq, ilike, inArray, type SQL, sql } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import { containing } from "../text/like-pattern.ts";

const columns = {
  id: floorplans.id,
  name: floorplans.name,
  bedrooms: floorplans.bedrooms,
  bathrooms: floorplans.bathrooms,
  squareFeet: floorplans.squareFeet,
  stories: floorplans.stories,
  amount: floorplans.startingPriceAmount,
  currency: floorplans.startingPriceCurrency,
};

type Row = typeof floorplans.$inferSelect;

export interface FloorplanRecord
  extends Pick<Row, "id" | "name" | "bedrooms" | "bathrooms" | "squareFeet" | "stories"> {
  readonly startingPrice: { readonly amount: number; readonly currency: string } | null;
}

export interface FloorplanConditions {
  readonly communityId?: string;
  readonly search?: string;
}

export const floorplansByName: KeysetOrder = {
  list: "floorplans",
  column: floorplans.name,
  id: floorplans.id,
  kind: "text",
  direction: "ASC",
  nullable: false,
};

export async function floorplansByIds({ tx }: Operation, ids: readonly string[]): Promise<FloorplanRecord[]> {
  const rows = await tx
    .select(columns)
    .from(floorplans)
    .where(inArray(floorplans.id, [...ids]));
  return rows.map(priced);
}

export async function listFloorplans(
  { tx }: Operation,
  conditions: FloorplanConditions,
  { first, after }: Page,
): Promise<FloorplanRecord[]> {
  const rows = await tx
    .select(columns)
    .from(floorplans)
    .where(and(matching(conditions), behind(floorplansByName, after)))
    .orderBy(...orderBy(floorplansByName))
    .limit(first + 1);
  return rows.map(priced);
}

export async function countFloorplans({ tx }: Operation, conditions: FloorplanConditions): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(floorplans).where(matching(conditions));
  return row?.count ?? 0;
}

/** The floorplans offered in communities, by name. */
export async function floorplansOfCommunities({ tx }: Operation, communityIds: readonly string[]) {
  const rows = await tx
    .select({ ...columns, communityId: communityFloorplans.communityId })
    .from(communityFloorplans)
    .innerJoin(floorplans, sameFloorplan(communityFloorplans))
    .where(inArray(communityFloorplans.communityId, [...communityIds]))
    .orderBy(asc(floorplans.name), asc(floorplans.id));
  return rows.map(priced);
}

/** The floorplans interactions were about, in the order they were given. */
export async function floorplansOfInteractions({ tx }: Operation, interactionIds: readonly string[]) {
  const rows = await tx
    .select({ ...columns, interactionId: interactionFloorplans.interactionId })
    .from(interactionFloorplans)
    .innerJoin(floorplans, sameFloorplan(interactionFloorplans))
    .where(inArray(interactionFloorplans.interactionId, [...interactionIds]))
    .orderBy(asc(interactionFloorplans.position));
  return rows.map(priced);
}

function sameFloorplan(link: typeof communityFloorplans | typeof interactionFloorplans): SQL | undefined {
  return and(eq(floorplans.builderId, link.builderId), eq(floorplans.id, link.floorplanId));
}

function priced<R extends { readonly amount: number | null; readonly currency: string | null }>(row: R) {
  const { amount, currency, ...rest } = row;
  return { ...rest, startingPrice: amount === null || currency === null ? null : { amount, currency } };
}

function matching({ communityId, search }: FloorplanConditions): SQL | undefined {
  return and(
    communityId === undefined ? undefined : offeredIn(communityId),
    search === undefined ? undefined : ilike(floorplans.name, containing(search)),
  );
}

function offeredIn(communityId: string): SQL {
  return sql`exists (
    select 1 from ${communityFloorplans}
    where ${communityFloorplans.floorplanId} = ${floorplans.id} and ${communityFloorplans.communityId} = ${communityId}
  )`;
}
