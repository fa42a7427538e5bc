import { communities, communityFloorplans, memberCommunities } from "@baton/database";
import { and, asc, count, eq, ilike, inArray, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import { containing } from "../text/like-pattern.ts";

const columns = {
  id: communities.id,
  divisionId: communities.divisionId,
  name: communities.name,
  timeZone: communities.timeZone,
  phone: communities.phone,
  address: {
    street: communities.street,
    city: communities.city,
    region: communities.region,
    postalCode: communities.postalCode,
    country: communities.country,
  },
};

type Row = typeof communities.$inferSelect;

export interface CommunityRecord extends Pick<Row, "id" | "divisionId" | "name" | "timeZone" | "phone"> {
  readonly address: Pick<Row, "street" | "city" | "region" | "postalCode" | "country">;
}

export interface CommunityConditions {
  readonly divisionId?: string;
  readonly search?: string;
}

export const communitiesByName: KeysetOrder = {
  list: "communities",
  column: communities.name,
  id: communities.id,
  kind: "text",
  direction: "ASC",
  nullable: false,
};

export function communitiesByIds({ tx }: Operation, ids: readonly string[]): Promise<CommunityRecord[]> {
  return tx
    .select(columns)
    .from(communities)
    .where(inArray(communities.id, [...ids]));
}

export function listCommunities(
  { tx }: Operation,
  conditions: CommunityConditions,
  { first, after }: Page,
): Promise<CommunityRecord[]> {
  return tx
    .select(columns)
    .from(communities)
    .where(and(matching(conditions), behind(communitiesByName, after)))
    .orderBy(...orderBy(communitiesByName))
    .limit(first + 1);
}

export async function countCommunities({ tx }: Operation, conditions: CommunityConditions): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(communities).where(matching(conditions));
  return row?.count ?? 0;
}

/** The communities members serve, by name. */
export function communitiesOfMembers({ tx }: Operation, memberIds: readonly string[]) {
  return tx
    .select({ ...columns, memberId: memberCommunities.memberId })
    .from(memberCommunities)
    .innerJoin(communities, sameCommunity(memberCommunities))
    .where(inArray(memberCommunities.memberId, [...memberIds]))
    .orderBy(asc(communities.name), asc(communities.id));
}

/** The communities floorplans are offered in, by name. */
export function communitiesOfFloorplans({ tx }: Operation, floorplanIds: readonly string[]) {
  return tx
    .select({ ...columns, floorplanId: communityFloorplans.floorplanId })
    .from(communityFloorplans)
    .innerJoin(communities, sameCommunity(communityFloorplans))
    .where(inArray(communityFloorplans.floorplanId, [...floorplanIds]))
    .orderBy(asc(communities.name), asc(communities.id));
}

function sameCommunity(link: typeof memberCommunities | typeof communityFloorplans): SQL | undefined {
  return and(eq(communities.builderId, link.builderId), eq(communities.id, link.communityId));
}

function matching({ divisionId, search }: CommunityConditions): SQL | undefined {
  return and(
    divisionId === undefined ? undefined : eq(communities.divisionId, divisionId),
    search === undefined ? undefined : ilike(communities.name, containing(search)),
  );
}
