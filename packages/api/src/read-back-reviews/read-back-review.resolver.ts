import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ReadReceipt } from "../handoffs/version.type.ts";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { confirmReadBack } from "./confirm-read-back.ts";
import { HandoffConfirmReadBackInput } from "./read-back-review.input.ts";
import { HandoffConfirmReadBackPayload } from "./read-back-review.payload.ts";
import { ReadBackReview } from "./read-back-review.type.ts";

@Resolver(() => ReadBackReview)
export class ReadBackReviewResolver {
  @Mutation(() => HandoffConfirmReadBackPayload, {
    description: "Confirms an OSM's read-back, or says what is right instead. OSC, sales manager or admin.",
  })
  handoffConfirmReadBack(
    @Arg("input", () => HandoffConfirmReadBackInput, {
      description: "Which read-back, and what is said to it.",
    })
    input: HandoffConfirmReadBackInput,
    @Ctx() operation: Operation,
  ) {
    const { verdict, correction = null } = input;
    const run = () =>
      confirmReadBack(operation, { receiptId: toUuid("ReadReceipt", input.receiptId), verdict, correction });
    return mutate(operation, { name: "handoffConfirmReadBack", input, type: "Handoff", run });
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who said it." })
  async reviewedBy(
    @Root() { record }: ReadBackReview,
    @Ctx() { loaders }: Operation,
  ): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.reviewedById));
  }
}

@Resolver(() => ReadReceipt)
export class ReviewOfReceiptResolver {
  @FieldResolver(() => ReadBackReview, {
    nullable: true,
    description: "What the OSC said to the read-back; null while nothing.",
  })
  async review(
    @Root() { record }: ReadReceipt,
    @Ctx() { loaders }: Operation,
  ): Promise<ReadBackReview | null> {
    return present(ReadBackReview, await loaders.reviewOfReceipt.load(record.id));
  }
}
