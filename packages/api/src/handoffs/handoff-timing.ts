import { type HandoffTiming, handoffTiming } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import type { TourRecord } from "../tours/tour.queries.ts";

/** The timing rules of a tour the member sees, from what happened to it and its handoff so far. */
export async function timingOf(operation: Operation, tour: TourRecord): Promise<HandoffTiming> {
  const { loaders, policy, now } = operation;
  const [community, handoff] = await Promise.all([
    loaders.community.load(tour.communityId),
    loaders.handoffOfTour.load(tour.id),
  ]);
  if (!community) throw new Error(`Tour ${tour.id} has no community`);
  const [deliveries, receipts, outcome] = handoff
    ? await Promise.all([
        loaders.deliveriesOfHandoff.load(handoff.id),
        loaders.receiptsOfHandoff.load(handoff.id),
        loaders.outcomeOfHandoff.load(handoff.id),
      ])
    : [[], [], null];
  const ofCurrentVersion = receipts.filter((receipt) => receipt.versionNumber === handoff?.currentVersion);
  return handoffTiming(
    {
      timeZone: community.timeZone,
      startsAt: tour.startsAt,
      endsAt: tour.endsAt,
      bookedAt: tour.bookedAt,
      rescheduledAt: tour.rescheduledAt,
      cancelled: tour.status === "CANCELLED",
      draftCreatedAt: handoff?.createdAt ?? null,
      firstDeliveredAt: deliveries[0]?.deliveredAt ?? null,
      currentVersionReadAt: ofCurrentVersion.map((receipt) => receipt.readAt),
      returnedAt: deliveries.at(-1)?.returnedAt ?? null,
      outcomeAt: outcome?.recordedAt ?? null,
    },
    policy,
    now,
  );
}
