import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { present, presentAll } from "../schema/present.ts";
import { HandoffMarkActionDoneInput } from "./action-done.input.ts";
import { HandoffMarkActionDonePayload } from "./action-done.payload.ts";
import { HandoffActionDone } from "./action-done.type.ts";
import { markActionDone } from "./mark-action-done.ts";

@Resolver(() => HandoffActionDone)
export class HandoffActionDoneResolver {
  @Mutation(() => HandoffMarkActionDonePayload, {
    description: "Marks an action of the delivered list done. Whoever may read the handoff.",
  })
  handoffMarkActionDone(
    @Arg("input", () => HandoffMarkActionDoneInput, { description: "Which one." })
    input: HandoffMarkActionDoneInput,
    @Ctx() operation: Operation,
  ) {
    const { actionKey } = input;
    const run = () => markActionDone(operation, { handoffId: toUuid("Handoff", input.handoffId), actionKey });
    return mutate(operation, { name: "handoffMarkActionDone", input, type: "Handoff", run });
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who marked it done." })
  async doneBy(@Root() { record }: HandoffActionDone, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.doneById));
  }
}

@Resolver(() => Handoff)
export class ActionsDoneOfHandoffResolver {
  @FieldResolver(() => [HandoffActionDone], {
    description: "What was done of its action list, in the order it was done.",
  })
  async actionsDone(
    @Root() { record }: Handoff,
    @Ctx() { loaders }: Operation,
  ): Promise<HandoffActionDone[]> {
    return presentAll(HandoffActionDone, await loaders.actionsDoneOfHandoff.load(record.id));
  }
}
