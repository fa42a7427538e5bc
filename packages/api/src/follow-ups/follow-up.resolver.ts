import { accept } from "@baton/playbook";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { createFollowUp } from "./create-follow-up.ts";
import { FollowUpCreatePayload } from "./follow-up.payload.ts";
import { FollowUp, FollowUpCreateInput } from "./follow-up.type.ts";

@Resolver(() => Handoff)
export class HandoffFollowUpResolver {
  @Mutation(() => FollowUpCreatePayload, {
    description:
      "Makes the link with which the buyer is asked the one question; it works once, for a while. OSC, the community's OSM or sales manager.",
  })
  async followUpCreate(
    @Arg("input", () => FollowUpCreateInput, { description: "After which tour." }) input: FollowUpCreateInput,
    @Ctx() operation: Operation,
  ) {
    let link: string | null = null;
    const run = async () => {
      const created = await createFollowUp(operation, toUuid("Handoff", input.handoffId));
      if (!created.ok) return created;
      link = `${operation.publicUrl}/follow-up/${created.value.token}`;
      return accept(created.value.handoffId);
    };
    const payload = await mutate(operation, { name: "followUpCreate", input, type: "Handoff", run });
    return { ...payload, link };
  }

  @FieldResolver(() => FollowUp, {
    nullable: true,
    description: "What the buyer was asked after the tour, and answered; null until asked.",
  })
  async followUp(@Root() { record }: Handoff, @Ctx() { loaders, now }: Operation): Promise<FollowUp | null> {
    const found = await loaders.followUpOfHandoff.load(record.id);
    return found && new FollowUp(found, now);
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who made the link." })
  async createdBy(@Root() { record }: FollowUp, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.createdById));
  }
}
