import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Buyer } from "../buyers/buyer.type.ts";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { scopesOf } from "../permissions/permissions.ts";
import { present } from "../schema/present.ts";
import { type TrailOwner, trailLatestFirst } from "./trail.queries.ts";
import { TrailConnection } from "./trail-connection.type.ts";
import { TrailEntry } from "./trail-entry.type.ts";

@Resolver(() => Handoff)
export class HandoffTrailResolver {
  @FieldResolver(() => TrailConnection, {
    description: "Every change of it, of its tour and of what belongs to it, latest first.",
  })
  trail(
    @Root() { record }: Handoff,
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<TrailEntry>> {
    return trailOf(operation, "HANDOFF", record.id, first, after);
  }
}

@Resolver(() => Buyer)
export class BuyerTrailResolver {
  @FieldResolver(() => TrailConnection, {
    nullable: true,
    description:
      "Every change of the buyer’s record, latest first; null to those who see only a part of that record.",
  })
  async trail(
    @Root() { record }: Buyer,
    @First() first: number,
    @After() after: string | null | undefined,
    @Ctx() operation: Operation,
  ): Promise<Connection<TrailEntry> | null> {
    const seesAll = scopesOf(operation.actor.role, "buyer.read").includes("ANY");
    return seesAll ? trailOf(operation, "BUYER", record.id, first, after) : null;
  }
}

@Resolver(() => TrailEntry)
export class TrailEntryResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who; null where no member did it." })
  async actor(@Root() { record }: TrailEntry, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return record.actorId === null ? null : present(Member, await loaders.member.load(record.actorId));
  }
}

async function trailOf(
  { loaders }: Operation,
  owner: TrailOwner,
  ownerId: string,
  first: number,
  after: string | null | undefined,
): Promise<Connection<TrailEntry>> {
  const order = trailLatestFirst;
  const page = parsePage(order, first, after);
  return toConnection({
    order,
    page,
    rows: await loaders.trailOfOwner.load({ parentId: ownerId, args: { owner, page } }),
    keyOf: (row) => row.at,
    nodeOf: (row) => new TrailEntry(row),
    count: async () => (await loaders.trailCountOfOwner[owner].load(ownerId))?.count ?? 0,
  });
}
