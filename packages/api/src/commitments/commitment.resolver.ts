import { commitmentTiming, isOverdue } from "@baton/playbook";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Buyer } from "../buyers/buyer.type.ts";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Interaction } from "../interactions/interaction.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present, presentAll } from "../schema/present.ts";
import { Tour } from "../tours/tour.type.ts";
import { CommitmentOrder, CommitmentsFilter } from "./commitment.input.ts";
import {
  type CommitmentConditions,
  commitmentKey,
  commitmentsBy,
  countCommitments,
  listCommitments,
} from "./commitment.queries.ts";
import {
  Commitment,
  CommitmentEvent,
  CommitmentPermissions,
  CommitmentSource,
  CommitmentTiming,
} from "./commitment.type.ts";
import { CommitmentConnection } from "./commitment-connection.type.ts";
import { mayDo } from "./may-do.ts";

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, {
    nullable: true,
    description: "A promise by its id; null when there is none the viewer may see.",
  })
  async commitment(
    @Arg("id", () => ID, { description: "The promise's id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<Commitment | null> {
    permit(operation, "commitment.read");
    return present(Commitment, await operation.loaders.commitment.load(toUuid("Commitment", id)));
  }

  @Query(() => CommitmentConnection, { description: "The promises the viewer may see." })
  async commitments(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("filter", () => CommitmentsFilter, { nullable: true, description: "Which ones; all when left out." })
    filter: CommitmentsFilter | null | undefined,
    @Arg("orderBy", () => CommitmentOrder, {
      defaultValue: "DUE_AT_ASC",
      description: "Due soonest first unless said otherwise.",
    })
    orderBy: CommitmentOrder,
    @Ctx() operation: Operation,
  ): Promise<Connection<Commitment>> {
    permit(operation, "commitment.read");
    const order = commitmentsBy(orderBy);
    const page = parsePage(order, first, after);
    const conditions = toConditions(filter);
    return toConnection({
      order,
      page,
      rows: await listCommitments(operation, conditions, order, page),
      keyOf: (row) => commitmentKey(orderBy, row),
      nodeOf: (row) => new Commitment(row),
      count: () => countCommitments(operation, conditions),
    });
  }

  @FieldResolver(() => Buyer, { nullable: true, description: "To whom; null when out of sight." })
  async buyer(@Root() { record }: Commitment, @Ctx() { loaders }: Operation): Promise<Buyer | null> {
    return present(Buyer, await loaders.buyer.load(record.buyerId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who made it." })
  async madeBy(@Root() { record }: Commitment, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.madeById));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who keeps it." })
  async owner(@Root() { record }: Commitment, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.ownerId));
  }

  @FieldResolver(() => [Member], {
    description: "Who could keep it instead: every other active member who sees buyers, by name.",
  })
  async couldOwn(@Root() { record }: Commitment, @Ctx() { loaders }: Operation): Promise<Member[]> {
    return presentAll(Member, await loaders.couldOwn.load(record.ownerId));
  }

  @FieldResolver(() => CommitmentSource, { nullable: true, description: "Where it was made." })
  async source(
    @Root() { record }: Commitment,
    @Ctx() { loaders }: Operation,
  ): Promise<Interaction | Handoff | Tour | null> {
    const { interactionId, handoffId, tourId } = record;
    if (interactionId !== null) return present(Interaction, await loaders.interaction.load(interactionId));
    if (handoffId !== null) return present(Handoff, await loaders.handoff.load(handoffId));
    return tourId === null ? null : present(Tour, await loaders.tour.load(tourId));
  }

  @FieldResolver(() => Boolean, { description: "True when it is open and its due time has passed." })
  overdue(@Root() { record }: Commitment, @Ctx() { now }: Operation): boolean {
    return isOverdue(record, now);
  }

  @FieldResolver(() => CommitmentTiming, { description: "How it stands to its due time." })
  timing(@Root() { record }: Commitment, @Ctx() { policy, now }: Operation): CommitmentTiming {
    return commitmentTiming(record, policy, now);
  }

  @FieldResolver(() => [CommitmentEvent], { description: "Everything that happened to it, oldest first." })
  async trail(@Root() { record }: Commitment, @Ctx() { loaders }: Operation): Promise<CommitmentEvent[]> {
    return (await loaders.trailOfCommitment.load(record.id)).map((row) => new CommitmentEvent(row));
  }

  @FieldResolver(() => CommitmentPermissions, { description: "What the viewer may do with it now." })
  async viewerCan(
    @Root() { record }: Commitment,
    @Ctx() operation: Operation,
  ): Promise<CommitmentPermissions> {
    if (record.status !== "OPEN") return { settle: false, change: false };
    return {
      settle: await mayDo("commitment.settle", operation, record),
      change: await mayDo("commitment.change", operation, record),
    };
  }
}

@Resolver(() => CommitmentEvent)
export class CommitmentEventResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who did it." })
  async by(@Root() { record }: CommitmentEvent, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.byId));
  }
}

function toConditions(filter: CommitmentsFilter | null | undefined): CommitmentConditions {
  const { statuses, ownerId, buyerId, communityId, dueFrom, dueBefore, settledFrom } = filter ?? {};
  return {
    statuses: statuses ?? undefined,
    ownerId: ownerId == null ? undefined : toUuid("Member", ownerId),
    buyerId: buyerId == null ? undefined : toUuid("Buyer", buyerId),
    communityId: communityId == null ? undefined : toUuid("Community", communityId),
    dueFrom: dueFrom ?? undefined,
    dueBefore: dueBefore ?? undefined,
    settledFrom: settledFrom ?? undefined,
  };
}
