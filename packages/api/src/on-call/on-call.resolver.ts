import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { definePayload } from "../schema/payload.ts";
import { present, presentAll } from "../schema/present.ts";
import { OnCallSetInput } from "./on-call.input.ts";
import { OnCall } from "./on-call.type.ts";
import { setOnCall } from "./set-on-call.ts";

const OnCallSetPayload = definePayload({
  mutation: "OnCallSet",
  object: "member",
  type: () => Member,
  objectDescription: "The OSC; null when refused.",
  codes: {
    NOT_AN_OSC: "Only an OSC is on call.",
    CANNOT_COVER: "Who is to cover is neither another OSC nor a sales manager.",
  },
});

@Resolver(() => OnCall)
export class OnCallResolver {
  @Mutation(() => OnCallSetPayload, {
    description:
      "Says whether an OSC answers questions, and who does instead. The OSC, or a sales manager for any.",
  })
  onCallSet(
    @Arg("input", () => OnCallSetInput, { description: "Who, whether, until when, and who instead." })
    input: OnCallSetInput,
    @Ctx() operation: Operation,
  ) {
    const run = () =>
      setOnCall(operation, {
        memberId: input.memberId ? toUuid("Member", input.memberId) : operation.actor.id,
        isOnCall: input.isOnCall,
        until: input.until ?? null,
        coveredById: input.coveredById ? toUuid("Member", input.coveredById) : null,
      });
    return mutate(operation, { name: "onCallSet", input, type: "Member", run });
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who answers when they do not; null where nobody is named.",
  })
  async coveredBy(@Root() { record }: OnCall, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return record?.coveredById ? present(Member, await loaders.member.load(record.coveredById)) : null;
  }

  @FieldResolver(() => [Member], {
    description: "Who could cover for them: every other active OSC and every sales manager, by name.",
  })
  async couldCover(@Root() { memberId }: OnCall, @Ctx() { loaders }: Operation): Promise<Member[]> {
    return presentAll(Member, await loaders.couldCover.load(memberId));
  }
}

@Resolver(() => Member)
export class OnCallOfMemberResolver {
  @FieldResolver(() => OnCall, {
    nullable: true,
    description: "Whether they answer questions now; null for who is no OSC.",
  })
  async onCall(@Root() { record }: Member, @Ctx() { loaders, now }: Operation): Promise<OnCall | null> {
    if (record.role !== "OSC") return null;
    return new OnCall(record.id, await loaders.onCallOfMember.load(record.id), now);
  }
}
