import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Floorplan } from "../floorplans/floorplan.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present, presentAll } from "../schema/present.ts";
import { searchedText } from "../text/searched-text.ts";
import { CommunitiesFilter } from "./community.input.ts";
import {
  type CommunityConditions,
  communitiesByName,
  countCommunities,
  listCommunities,
} from "./community.queries.ts";
import { Community } from "./community.type.ts";
import { CommunityConnection } from "./community-connection.type.ts";
import { Division } from "./division.type.ts";

@Resolver(() => Community)
export class CommunityResolver {
  @Query(() => Community, { nullable: true, description: "A community by its id; null when there is none." })
  async community(
    @Arg("id", () => ID, { description: "The community's id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<Community | null> {
    permit(operation, "community.read");
    return present(Community, await operation.loaders.community.load(toUuid("Community", id)));
  }

  @Query(() => CommunityConnection, { description: "The builder's communities, by name." })
  async communities(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("filter", () => CommunitiesFilter, { nullable: true, description: "Which ones; all when left out." })
    filter: CommunitiesFilter | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<Community>> {
    permit(operation, "community.read");
    const order = communitiesByName;
    const page = parsePage(order, first, after);
    const conditions = toConditions(filter);
    return toConnection({
      order,
      page,
      rows: await listCommunities(operation, conditions, page),
      keyOf: (row) => row.name,
      nodeOf: (row) => new Community(row),
      count: () => countCommunities(operation, conditions),
    });
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: "Its region; null where the builder has none.",
  })
  async division(@Root() { record }: Community, @Ctx() { loaders }: Operation): Promise<Division | null> {
    return record.divisionId === null
      ? null
      : present(Division, await loaders.division.load(record.divisionId));
  }

  @FieldResolver(() => [Floorplan], { description: "The floorplans offered here, by name." })
  async floorplans(@Root() { record }: Community, @Ctx() { loaders }: Operation): Promise<Floorplan[]> {
    return presentAll(Floorplan, await loaders.floorplansOfCommunity.load(record.id));
  }

  @FieldResolver(() => [Member], {
    description: "Members with the role OSM who serve this community, by name.",
  })
  async onsiteManagers(@Root() { record }: Community, @Ctx() { loaders }: Operation): Promise<Member[]> {
    return presentAll(Member, await loaders.onsiteManagersOfCommunity.load(record.id));
  }
}

function toConditions(filter: CommunitiesFilter | null | undefined): CommunityConditions {
  return {
    divisionId: filter?.divisionId == null ? undefined : toUuid("Division", filter.divisionId),
    search: searchedText(filter?.search),
  };
}
