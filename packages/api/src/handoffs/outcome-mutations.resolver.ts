import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { HandoffRecordOutcomePayload } from "./handoff.payload.ts";
import { HandoffRecordOutcomeInput } from "./outcome.input.ts";
import { recordOutcome } from "./record-outcome.ts";

@Resolver()
export class OutcomeMutations {
  @Mutation(() => HandoffRecordOutcomePayload, {
    description:
      "Writes what happened at the tour, which closes handoff and tour. The OSM of the community, or a sales manager.",
  })
  handoffRecordOutcome(
    @Arg("input", () => HandoffRecordOutcomeInput, { description: "What happened." })
    input: HandoffRecordOutcomeInput,
    @Ctx() operation: Operation,
  ) {
    const { attendance, result, summary, otherReactions, objectionsOpen, askedAgain } = input;
    const run = () =>
      recordOutcome(operation, {
        handoffId: toUuid("Handoff", input.handoffId),
        outcome: {
          ...{ attendance, result, summary, otherReactions, objectionsOpen, askedAgain },
          plansWalked: input.plansWalked.map((plan) => ({
            ...plan,
            floorplanId: toUuid("Floorplan", plan.floorplanId),
          })),
          nextStep: input.nextStep
            ? { ...input.nextStep, ownerId: toUuid("Member", input.nextStep.ownerId) }
            : null,
        },
        promises: input.promises.map((promise) => ({
          ...promise,
          ownerId: toUuid("Member", promise.ownerId),
        })),
      });
    return mutate(operation, { name: "handoffRecordOutcome", input, type: "Handoff", run });
  }
}
