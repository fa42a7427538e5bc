import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Community } from "../communities/community.type.ts";
import { toUserErrors } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { BuyerIntakeSubmitInput } from "./buyer-intake.input.ts";
import { BuyerIntakeSubmitPayload } from "./buyer-intake.payload.ts";
import { BuyerIntake } from "./buyer-intake.type.ts";
import { submitIntake } from "./submit-intake.ts";

@Resolver(() => BuyerIntake)
export class BuyerIntakeResolver {
  @Mutation(() => BuyerIntakeSubmitPayload, {
    description:
      "A buyer leaves their own details. For a publishable key, from one of its origins; nothing is read back.",
  })
  async buyerIntakeSubmit(
    @Arg("input", () => BuyerIntakeSubmitInput, { description: "What they say." })
    input: BuyerIntakeSubmitInput,
    @Ctx() operation: Operation,
  ) {
    const { idempotencyKey, communityId, website, ...said } = input;
    const result = await submitIntake(operation, {
      idempotencyKey,
      communityId: communityId == null ? null : toUuid("Community", communityId),
      website: website ?? "",
      said: { ...said, ...ranges(said) },
    });
    if (result.ok) return { receivedAt: result.value, userErrors: [] };
    const { retryAfterSeconds = null } = result.refusal;
    const userErrors = toUserErrors(result.refusal).map((error) => ({ ...error, retryAfterSeconds }));
    return { receivedAt: null, userErrors };
  }

  @FieldResolver(() => Community, {
    nullable: true,
    description: "The community they asked about; null for none in particular.",
  })
  async community(@Root() { record }: BuyerIntake, @Ctx() { loaders }: Operation): Promise<Community | null> {
    return record.communityId === null
      ? null
      : present(Community, await loaders.community.load(record.communityId));
  }
}

/** Ends that were left out, as the playbook wants them. */
function ranges({ budget, timeline, contactPreference }: Partial<BuyerIntakeSubmitInput>): object {
  return {
    budget: budget && { min: null, max: null, ...budget },
    timeline: timeline && { fromMonths: null, toMonths: null, ...timeline },
    contactPreference: contactPreference && { channel: null, ...contactPreference },
  };
}
