import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { PlaybookUpdateInput } from "./playbook.input.ts";
import { PlaybookUpdatePayload } from "./playbook.payload.ts";
import { Playbook } from "./playbook.type.ts";
import { updatePlaybook } from "./update-playbook.ts";

@Resolver()
export class PlaybookResolver {
  @Query(() => Playbook, { description: "The builder's policy: required fields, timing figures, pattern." })
  playbook(@Ctx() operation: Operation): Playbook {
    permit(operation, "playbook.read");
    return new Playbook(operation.builder.id, operation.policy);
  }

  @Mutation(() => PlaybookUpdatePayload, {
    description: "Changes the policy; every timing state follows at once. Admins and sales managers only.",
  })
  playbookUpdate(
    @Arg("input", () => PlaybookUpdateInput, { description: "What to change." }) input: PlaybookUpdateInput,
    @Ctx() operation: Operation,
  ) {
    const { idempotencyKey: _, ...change } = input;
    const run = () => updatePlaybook(operation, change);
    return mutate(operation, { name: "playbookUpdate", input, type: "Playbook", run });
  }
}
