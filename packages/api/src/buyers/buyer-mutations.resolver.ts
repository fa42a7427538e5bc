import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { BuyerCreateInput, BuyerUpdateInput } from "./buyer.input.ts";
import { BuyerCreatePayload, BuyerUpdatePayload } from "./buyer.payload.ts";
import { createBuyer } from "./create-buyer.ts";
import { updateBuyer } from "./update-buyer.ts";

@Resolver()
export class BuyerMutations {
  @Mutation(() => BuyerCreatePayload, {
    description: "Writes a household down. OSC, sales manager or admin.",
  })
  buyerCreate(
    @Arg("input", () => BuyerCreateInput, { description: "Who they are." }) input: BuyerCreateInput,
    @Ctx() operation: Operation,
  ) {
    const run = () => createBuyer(operation, input);
    return mutate(operation, { name: "buyerCreate", input, type: "Buyer", run });
  }

  @Mutation(() => BuyerUpdatePayload, {
    description: "Changes what is known of a household. OSC, sales manager or admin.",
  })
  buyerUpdate(
    @Arg("input", () => BuyerUpdateInput, { description: "What to change." }) input: BuyerUpdateInput,
    @Ctx() operation: Operation,
  ) {
    const { source, people, contactPoints, externalIds } = input;
    const run = () =>
      updateBuyer(operation, {
        buyerId: toUuid("Buyer", input.buyerId),
        source,
        people: people ?? undefined,
        contactPoints: contactPoints ?? undefined,
        externalIds: externalIds ?? undefined,
      });
    return mutate(operation, { name: "buyerUpdate", input, type: "Buyer", run });
  }
}
