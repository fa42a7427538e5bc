import { accept, rescheduleTour as decide, type Refusal, type Result, tourChanges } from "@baton/playbook";
import { followTour } from "../commitments/follow-tour.ts";
import { findActiveMember, servesCommunity } from "../members/member.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { lockTour, type TourRecord, updateTour } from "./tour.queries.ts";

export interface TourMove {
  readonly tourId: string;
  readonly startsAt: Date;
  /** @defaultValue the tour keeps its length */
  readonly endsAt?: Date | null;
  /** @defaultValue the tour keeps its OSM */
  readonly onsiteManagerId?: string | null;
  readonly reason: string;
}

/** Moves a tour, which arms its timing rules again and takes the promises due at its start along. Answers with the tour's id. */
export async function rescheduleTour(
  operation: Operation,
  input: TourMove,
): Promise<
  Result<
    string,
    Refusal<
      "FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "IN_THE_PAST" | "NOT_SERVING_COMMUNITY" | "TOUR_OVER"
    >
  >
> {
  const allowed = allow(operation, "tour.reschedule");
  if (!allowed.ok) return allowed;
  const { tourId } = input;
  const tour = await lockTour(operation, "tour.reschedule", tourId);
  if (!tour) return notFound("tour", ["tourId"]);
  const onsiteManagerId = input.onsiteManagerId ?? tour.onsiteManagerId;
  if (input.onsiteManagerId && !(await findActiveMember(operation, onsiteManagerId)))
    return notFound("member", ["onsiteManagerId"]);
  const serves = await servesCommunity(operation, onsiteManagerId, tour.communityId);
  const decided = decide(tour, input, { servesCommunity: serves }, operation.now);
  if (!decided.ok) return decided;

  const { reason, rescheduledAt, ...change } = decided.value;
  // The reason kept beside the tour is that of the move which arms the rules; a change of OSM is in the log only.
  const moved = rescheduledAt !== tour.rescheduledAt && { rescheduledAt, rescheduleReason: reason };
  await updateTour(operation, tourId, { ...change, onsiteManagerId, ...moved });
  const timeZone = await zoneOf(operation, tour);
  await followTour(operation, tourId, { from: tour.startsAt, to: change.startsAt, reason }, timeZone);
  const [before, after] = await Promise.all([
    inWords(operation, tour),
    inWords(operation, { ...change, onsiteManagerId }),
  ]);
  await recordEvent(operation, {
    kind: "tour.rescheduled",
    subjectType: "Tour",
    subjectId: tourId,
    buyerId: tour.buyerId,
    changes: tourChanges(before, after, { reason, timeZone }),
    data: { from: tour.startsAt, to: change.startsAt, onsiteManagerId },
  });
  return accept(tourId);
}

async function zoneOf({ loaders }: Operation, { communityId }: TourRecord): Promise<string> {
  return (await loaders.community.load(communityId))?.timeZone ?? "UTC";
}

type Held = Pick<TourRecord, "startsAt" | "endsAt" | "onsiteManagerId">;

async function inWords({ loaders }: Operation, { startsAt, endsAt, onsiteManagerId }: Held) {
  const member = await loaders.member.load(onsiteManagerId);
  return { startsAt, endsAt, onsiteManager: member?.name ?? "" };
}
