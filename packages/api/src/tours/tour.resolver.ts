import { isTourOver } from "@baton/playbook";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Buyer } from "../buyers/buyer.type.ts";
import { Community } from "../communities/community.type.ts";
import { Handoff } from "../handoffs/handoff.type.ts";
import { timingOf } from "../handoffs/handoff-timing.ts";
import { startingContentOf } from "../handoffs/starting-content.ts";
import { StartingContent } from "../handoffs/starting-content.type.ts";
import { HandoffTiming } from "../handoffs/timing.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { SortOrder } from "../schema/sort-order.ts";
import { ToursFilter } from "./tour.input.ts";
import { countTours, listTours, type TourConditions, toursByStart } from "./tour.queries.ts";
import { Tour, TourPermissions } from "./tour.type.ts";
import { TourConnection } from "./tour-connection.type.ts";
import { isTourWithin } from "./tour-scope.ts";

@Resolver(() => Tour)
export class TourResolver {
  @Query(() => Tour, {
    nullable: true,
    description: "A tour by its id; null when there is none the viewer may see.",
  })
  async tour(
    @Arg("id", () => ID, { description: "The tour's id." }) id: string,
    @Ctx() operation: Operation,
  ): Promise<Tour | null> {
    permit(operation, "tour.read");
    return present(Tour, await operation.loaders.tour.load(toUuid("Tour", id)));
  }

  @Query(() => TourConnection, { description: "The tours the viewer may see, by their start." })
  async tours(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("filter", () => ToursFilter, { nullable: true, description: "Which ones; all when left out." })
    filter: ToursFilter | null | undefined,
    @Arg("order", () => SortOrder, {
      defaultValue: "ASC",
      description: "Earliest first unless said otherwise.",
    })
    direction: SortOrder,
    @Ctx() operation: Operation,
  ): Promise<Connection<Tour>> {
    permit(operation, "tour.read");
    const order = toursByStart(direction);
    const page = parsePage(order, first, after);
    const conditions = toConditions(filter);
    return toConnection({
      order,
      page,
      rows: await listTours(operation, conditions, order, page),
      keyOf: (row) => row.startsAt,
      nodeOf: (row) => new Tour(row),
      count: () => countTours(operation, conditions),
    });
  }

  @FieldResolver(() => Buyer, { nullable: true, description: "Who comes." })
  async buyer(@Root() { record }: Tour, @Ctx() { loaders }: Operation): Promise<Buyer | null> {
    return present(Buyer, await loaders.buyer.load(record.buyerId));
  }

  @FieldResolver(() => Community, { nullable: true, description: "Where." })
  async community(@Root() { record }: Tour, @Ctx() { loaders }: Operation): Promise<Community | null> {
    return present(Community, await loaders.community.load(record.communityId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "The OSM who receives the buyer." })
  async onsiteManager(@Root() { record }: Tour, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.onsiteManagerId));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who booked it." })
  async bookedBy(@Root() { record }: Tour, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.bookedById));
  }

  @FieldResolver(() => Handoff, { nullable: true, description: "Its handoff; null before the first draft." })
  async handoff(@Root() { record }: Tour, @Ctx() { loaders }: Operation): Promise<Handoff | null> {
    return present(Handoff, await loaders.handoffOfTour.load(record.id));
  }

  @FieldResolver(() => StartingContent, {
    nullable: true,
    description:
      "What its handoff starts from; null once there is one, and to those who may not write it. A be-back's is the last tour's knowledge.",
  })
  async startingContent(
    @Root() { record }: Tour,
    @Ctx() operation: Operation,
  ): Promise<StartingContent | null> {
    const { loaders } = operation;
    if (record.status === "CANCELLED" || !isTourWithin(operation, "handoff.write", record)) return null;
    if (await loaders.handoffOfTour.load(record.id)) return null;
    const { content, fromHandoffId } = await startingContentOf(operation, record);
    return {
      content,
      fromHandoff: present(Handoff, fromHandoffId ? await loaders.handoff.load(fromHandoffId) : null),
    };
  }

  @FieldResolver(() => HandoffTiming, {
    description: "The timing rules for this tour; present before a handoff exists too.",
  })
  timing(@Root() { record }: Tour, @Ctx() operation: Operation): Promise<HandoffTiming> {
    return timingOf(operation, record);
  }

  @FieldResolver(() => TourPermissions, { description: "What the viewer may do with it now." })
  async viewerCan(@Root() { record }: Tour, @Ctx() operation: Operation): Promise<TourPermissions> {
    const handoff = await operation.loaders.handoffOfTour.load(record.id);
    const ended = handoff ? ["CLOSED", "CANCELLED"].includes(handoff.status) : record.status === "CANCELLED";
    const movable = !isTourOver(record.status);
    return {
      reschedule: movable && isTourWithin(operation, "tour.reschedule", record),
      cancel: movable && isTourWithin(operation, "tour.cancel", record),
      writeHandoff: !ended && isTourWithin(operation, "handoff.write", record),
    };
  }
}

function toConditions(filter: ToursFilter | null | undefined): TourConditions {
  const { startsFrom, startsBefore, communityId, onsiteManagerId, buyerId, statuses } = filter ?? {};
  return {
    startsFrom: startsFrom ?? undefined,
    startsBefore: startsBefore ?? undefined,
    communityId: communityId == null ? undefined : toUuid("Community", communityId),
    onsiteManagerId: onsiteManagerId == null ? undefined : toUuid("Member", onsiteManagerId),
    buyerId: buyerId == null ? undefined : toUuid("Buyer", buyerId),
    statuses: statuses ?? undefined,
  };
}
