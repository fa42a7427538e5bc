import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Member } from "../members/member.type.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { HandoffReturnInput } from "./handoff-return.input.ts";
import { HandoffReturnPayload } from "./handoff-return.payload.ts";
import { returnsLatestFirst } from "./handoff-return.queries.ts";
import { HandoffReturn } from "./handoff-return.type.ts";
import { HandoffReturnConnection } from "./handoff-return-connection.type.ts";
import { returnHandoff } from "./return-handoff.ts";

@Resolver(() => HandoffReturn)
export class HandoffReturnResolver {
  @Mutation(() => HandoffReturnPayload, {
    description: "Sends the current version back to the OSC, with a reason. The OSM of the community.",
  })
  handoffReturn(
    @Arg("input", () => HandoffReturnInput, { description: "Which version, and why." })
    input: HandoffReturnInput,
    @Ctx() operation: Operation,
  ) {
    const { versionNumber, reason, words } = input;
    const run = () =>
      returnHandoff(operation, {
        handoffId: toUuid("Handoff", input.handoffId),
        versionNumber,
        reason,
        words,
      });
    return mutate(operation, { name: "handoffReturn", input, type: "Handoff", run });
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who sent it back." })
  async returnedBy(@Root() { record }: HandoffReturn, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.returnedById));
  }
}

@Resolver(() => Handoff)
export class ReturnsOfHandoffResolver {
  @FieldResolver(() => HandoffReturnConnection, { description: "Every time it was sent back, latest first." })
  async returns(
    @Root() { record }: Handoff,
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() { loaders }: Operation,
  ): Promise<Connection<HandoffReturn>> {
    const order = returnsLatestFirst;
    const page = parsePage(order, first, after);
    return toConnection({
      order,
      page,
      rows: await loaders.returnsOfHandoff.load({ parentId: record.id, args: page }),
      keyOf: (row) => row.returnedAt,
      nodeOf: (row) => new HandoffReturn(row),
      count: async () => (await loaders.returnCountOfHandoff.load(record.id))?.count ?? 0,
    });
  }
}
