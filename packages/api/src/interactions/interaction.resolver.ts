import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Buyer } from "../buyers/buyer.type.ts";
import { Floorplan } from "../floorplans/floorplan.type.ts";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { present, presentAll } from "../schema/present.ts";
import { InteractionRecordInput } from "./interaction.input.ts";
import { InteractionRecordPayload } from "./interaction.payload.ts";
import { Interaction } from "./interaction.type.ts";
import { recordInteraction } from "./record-interaction.ts";

@Resolver(() => Interaction)
export class InteractionResolver {
  @Mutation(() => InteractionRecordPayload, {
    description: "Writes a conversation down, as held by the viewer. Everyone in sales.",
  })
  interactionRecord(
    @Arg("input", () => InteractionRecordInput, { description: "What was said." })
    input: InteractionRecordInput,
    @Ctx() operation: Operation,
  ) {
    const run = () =>
      recordInteraction(operation, {
        ...input,
        buyerId: toUuid("Buyer", input.buyerId),
        floorplanIds: input.floorplanIds.map((id) => toUuid("Floorplan", id)),
      });
    return mutate(operation, { name: "interactionRecord", input, type: "Interaction", run });
  }

  @FieldResolver(() => Buyer, { nullable: true, description: "Who it was with; null when out of sight." })
  async buyer(@Root() { record }: Interaction, @Ctx() { loaders }: Operation): Promise<Buyer | null> {
    return present(Buyer, await loaders.buyer.load(record.buyerId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who held it." })
  async member(@Root() { record }: Interaction, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.memberId));
  }

  @FieldResolver(() => [Floorplan], { description: "Floorplans that were discussed." })
  async floorplans(@Root() { record }: Interaction, @Ctx() { loaders }: Operation): Promise<Floorplan[]> {
    return presentAll(Floorplan, await loaders.floorplansOfInteraction.load(record.id));
  }
}
