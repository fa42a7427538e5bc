import { Ctx, Query, Resolver } from "type-graphql";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { Playbook } from "./playbook.type.ts";

@Resolver()
export class PlaybookResolver {
  @Query(() => Playbook, { description: "The builder's policy: required fields, timing figures, pattern." })
  playbook(@Ctx() operation: Operation): Playbook {
    permit(operation, "playbook.read");
    return operation.policy;
  }
}
