import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { permitted } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { BuyerEraseInput } from "./buyer.input.ts";
import { BuyerErasePayload } from "./buyer.payload.ts";
import { Buyer } from "./buyer.type.ts";
import { BuyerExport, BuyerPermissions } from "./buyer-data.type.ts";
import { eraseBuyer } from "./erase-buyer.ts";
import { exportBuyer } from "./export-buyer.ts";

@Resolver(() => Buyer)
export class BuyerDataResolver {
  @Query(() => BuyerExport, {
    nullable: true,
    description:
      "All there is of one buyer as one JSON document, which the trail keeps too; null when there is none. Sales manager or admin.",
  })
  async buyerExport(
    @Arg("id", () => ID, { description: "The buyer's id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<BuyerExport | null> {
    const buyerId = toUuid("Buyer", id);
    const exported = await exportBuyer(operation, buyerId);
    if (!exported.ok) return null;
    return { fileName: `buyer-${buyerId.slice(0, 8)}.json`, document: exported.value };
  }

  @Mutation(() => BuyerErasePayload, {
    description:
      "Takes a person out of their record for good: names, contacts and words go, counts and times stay. Refused while a tour is open. Sales manager or admin.",
  })
  buyerErase(
    @Arg("input", () => BuyerEraseInput, { description: "Whom, and why." }) input: BuyerEraseInput,
    @Ctx() operation: Operation,
  ) {
    const { reason } = input;
    const run = () => eraseBuyer(operation, { buyerId: toUuid("Buyer", input.buyerId), reason });
    return mutate(operation, { name: "buyerErase", input, type: "Buyer", run });
  }

  @FieldResolver(() => BuyerPermissions, { description: "What the viewer may do with the buyer now." })
  viewerCan(@Root() { record }: Buyer, @Ctx() operation: Operation): BuyerPermissions {
    const isThere = record.erasedAt === null;
    return {
      update: isThere && permitted(operation, "buyer.update"),
      export: permitted(operation, "buyer.export"),
      erase: isThere && permitted(operation, "buyer.erase"),
    };
  }
}
