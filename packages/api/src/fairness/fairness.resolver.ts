import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { present } from "../schema/present.ts";
import { FairnessWarning } from "./fairness-warning.type.ts";

@Resolver(() => Handoff)
export class HandoffFairnessResolver {
  @FieldResolver(() => [FairnessWarning], {
    description: "Fair-housing warnings kept with texts of it that were written for good, oldest first.",
  })
  async fairnessWarnings(
    @Root() { record }: Handoff,
    @Ctx() { loaders }: Operation,
  ): Promise<FairnessWarning[]> {
    return (await loaders.fairnessOfHandoff.load(record.id)).map((row) => new FairnessWarning(row));
  }
}

@Resolver(() => FairnessWarning)
export class FairnessWarningResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who wrote it." })
  async actor(@Root() { record }: FairnessWarning, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return record.actorId === null ? null : present(Member, await loaders.member.load(record.actorId));
  }
}
