import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Floorplan } from "../floorplans/floorplan.type.ts";
import { Interaction } from "../interactions/interaction.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { present } from "../schema/present.ts";
import { Expectation, FloorplanDiscussed, HandoffAction, HistorySection } from "./content.type.ts";

@Resolver(() => HistorySection)
export class HistorySectionResolver {
  @FieldResolver(() => [Interaction], { description: "The conversations that matter for the tour." })
  async interactions(@Root() history: HistorySection, @Ctx() { loaders }: Operation): Promise<Interaction[]> {
    const found = await Promise.all(history.interactionIds.map((id) => loaders.interaction.load(id)));
    return found.filter((record) => record !== null).map((record) => new Interaction(record));
  }
}

@Resolver(() => FloorplanDiscussed)
export class FloorplanDiscussedResolver {
  @FieldResolver(() => Floorplan, { nullable: true, description: "The plan." })
  async floorplan(@Root() row: FloorplanDiscussed, @Ctx() { loaders }: Operation): Promise<Floorplan | null> {
    return present(Floorplan, await loaders.floorplan.load(row.floorplanId));
  }
}

@Resolver(() => Expectation)
export class ExpectationResolver {
  @FieldResolver(() => Floorplan, {
    nullable: true,
    description: "The plan it is about; null when about none.",
  })
  async floorplan(@Root() row: Expectation, @Ctx() { loaders }: Operation): Promise<Floorplan | null> {
    return row.floorplanId === null
      ? null
      : present(Floorplan, await loaders.floorplan.load(row.floorplanId));
  }
}

@Resolver(() => HandoffAction)
export class HandoffActionResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who does it; null only while there are no words yet.",
  })
  async owner(@Root() row: HandoffAction, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return row.ownerId === null ? null : present(Member, await loaders.member.load(row.ownerId));
  }
}
