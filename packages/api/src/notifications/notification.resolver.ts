import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import { Buyer } from "../buyers/buyer.type.ts";
import { LiveSignal } from "../live/live-signal.type.ts";
import { isGap, type Signal } from "../live/signal.ts";
import type { SubscribeData } from "../live/subscribing.ts";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toConnection } from "../pagination/connection.ts";
import type { Connection } from "../pagination/connection.type.ts";
import { After, First } from "../pagination/list-arguments.ts";
import { largestPage, parsePage } from "../pagination/page.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { Tour } from "../tours/tour.type.ts";
import { Viewer } from "../viewer/viewer.type.ts";
import { markNotificationsRead } from "./mark-read.ts";
import { MemberUpdateQuietHoursInput, NotificationMarkReadInput } from "./notification.input.ts";
import { MemberUpdateQuietHoursPayload, NotificationMarkReadPayload } from "./notification.payload.ts";
import { countNotifications, listNotifications, newestFirst, quietHoursOf } from "./notification.queries.ts";
import { Notification, QuietHours } from "./notification.type.ts";
import { NotificationConnection } from "./notification-connection.type.ts";
import { setQuietHours } from "./update-quiet-hours.ts";

@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => NotificationConnection, {
    description: "What the viewer was told, newest first; no one else's.",
  })
  async notifications(
    @First() first: number,
    @After() after: string | null | undefined,
    @Arg("unreadOnly", () => Boolean, {
      defaultValue: false,
      description: "Leaves out what was marked as read.",
    })
    unreadOnly: boolean,
    @Ctx() operation: Operation,
  ): Promise<Connection<Notification>> {
    permit(operation, "notification.read");
    const page = parsePage(newestFirst, first, after);
    return toConnection({
      order: newestFirst,
      page,
      rows: await listNotifications(operation, { unreadOnly }, page),
      keyOf: (row) => row.at,
      nodeOf: (row) => new Notification(row),
      count: () => countNotifications(operation, { unreadOnly }),
    });
  }

  @Mutation(() => NotificationMarkReadPayload, { description: "Marks notifications of the viewer as read." })
  notificationMarkRead(
    @Arg("input", () => NotificationMarkReadInput, { description: "Which." })
    input: NotificationMarkReadInput,
    @Ctx() operation: Operation,
  ) {
    const ids = input.notificationIds?.slice(0, largestPage).map((id) => toUuid("Notification", id)) ?? null;
    const run = () => markNotificationsRead(operation, ids);
    return mutate(operation, { name: "notificationMarkRead", input, type: "Member", run });
  }

  @Mutation(() => MemberUpdateQuietHoursPayload, {
    description: "Sets when the viewer is not to be disturbed, and where they work.",
  })
  memberUpdateQuietHours(
    @Arg("input", () => MemberUpdateQuietHoursInput, { description: "The hours." })
    input: MemberUpdateQuietHoursInput,
    @Ctx() operation: Operation,
  ) {
    const { timeZone = null, from = null, to = null } = input;
    const run = () => setQuietHours(operation, { timeZone, from, to });
    return mutate(operation, { name: "memberUpdateQuietHours", input, type: "Member", run });
  }

  @Subscription(() => LiveSignal, {
    nullable: true,
    description: "Whenever the viewer is told something, or marks it as read elsewhere. Null is never sent.",
    subscribe: ({ context }: SubscribeData<unknown>) => {
      permit(context.operation, "notification.read");
      const { id } = context.operation.actor;
      return context.signals(({ memberIds }) => memberIds?.includes(id) ?? false);
    },
  })
  notificationReceived(@Root() signal: Signal, @Ctx() { actor }: Operation): LiveSignal | null {
    return isGap(signal) || signal.memberIds?.includes(actor.id) ? new LiveSignal(signal) : null;
  }

  @FieldResolver(() => Tour, {
    nullable: true,
    description: "The tour it belongs to; null for a promise, and where the viewer may not see it any more.",
  })
  async tour(@Root() { record }: Notification, @Ctx() { loaders }: Operation): Promise<Tour | null> {
    return record.tourId === null ? null : present(Tour, await loaders.tour.load(record.tourId));
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer it is about; null where the viewer may not see them any more.",
  })
  async buyer(@Root() { record }: Notification, @Ctx() { loaders }: Operation): Promise<Buyer | null> {
    return record.buyerId === null ? null : present(Buyer, await loaders.buyer.load(record.buyerId));
  }
}

@Resolver(() => Viewer)
export class ViewerNotificationsResolver {
  @FieldResolver(() => Int, { description: "How many notifications the viewer has not marked as read." })
  unreadNotifications(@Ctx() operation: Operation): Promise<number> {
    return countNotifications(operation, { unreadOnly: true });
  }

  @FieldResolver(() => QuietHours, { description: "When the viewer is not to be disturbed." })
  quietHours(@Ctx() operation: Operation): Promise<QuietHours> {
    return quietHoursOf(operation, operation.actor.id);
  }
}
