import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Community } from "../communities/community.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { presentAll } from "../schema/present.ts";
import { searchedText } from "../text/searched-text.ts";
import { FloorplansFilter } from "./floorplan.input.ts";
import { countFloorplans, floorplansByName, listFloorplans } from "./floorplan.queries.ts";
import { Floorplan } from "./floorplan.type.ts";
import { FloorplanConnection } from "./floorplan-connection.type.ts";

@Resolver(() => Floorplan)
export class FloorplanResolver {
  @Query(() => FloorplanConnection, { description: "The builder's floorplans, by name." })
  async floorplans(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("filter", () => FloorplansFilter, { nullable: true, description: "Which ones; all when left out." })
    filter: FloorplansFilter | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<Floorplan>> {
    permit(operation, "floorplan.read");
    const order = floorplansByName;
    const page = parsePage(order, first, after);
    const conditions = {
      communityId: filter?.communityId == null ? undefined : toUuid("Community", filter.communityId),
      search: searchedText(filter?.search),
    };
    return toConnection({
      order,
      page,
      rows: await listFloorplans(operation, conditions, page),
      keyOf: (row) => row.name,
      nodeOf: (row) => new Floorplan(row),
      count: () => countFloorplans(operation, conditions),
    });
  }

  @FieldResolver(() => [Community], { description: "The communities it is offered in, by name." })
  async communities(@Root() { record }: Floorplan, @Ctx() { loaders }: Operation): Promise<Community[]> {
    return presentAll(Community, await loaders.communitiesOfFloorplan.load(record.id));
  }
}
