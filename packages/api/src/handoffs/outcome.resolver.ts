import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { present } from "../schema/present.ts";
import { Handoff } from "./handoff.type.ts";
import { Outcome } from "./outcome.type.ts";

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who wrote it." })
  async recordedBy(@Root() { record }: Outcome, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.recordedById));
  }

  @FieldResolver(() => Handoff, { nullable: true, description: "The handoff it was written into." })
  async handoff(@Root() { record }: Outcome, @Ctx() { loaders }: Operation): Promise<Handoff | null> {
    return present(Handoff, await loaders.handoff.load(record.handoffId));
  }
}
