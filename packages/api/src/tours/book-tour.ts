import { accept, bookTour as decide, type Refusal, type Result, type TourVisit } from "@baton/playbook";
import { findBuyer } from "../buyers/buyer.queries.ts";
import { communitiesByIds } from "../communities/community.queries.ts";
import { findActiveMember, servesCommunity } from "../members/member.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { countCompletedTours, insertTour } from "./tour.queries.ts";

export interface NewTour {
  readonly buyerId: string;
  readonly communityId: string;
  readonly onsiteManagerId: string;
  readonly startsAt: Date;
  /** @defaultValue one hour after the start */
  readonly endsAt?: Date | null;
  readonly visit?: TourVisit | null;
}

/** Books a visit. Answers with the tour's id. */
export async function bookTour(
  operation: Operation,
  input: NewTour,
): Promise<
  Result<
    string,
    Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "IN_THE_PAST" | "NOT_SERVING_COMMUNITY">
  >
> {
  const allowed = allow(operation, "tour.book");
  if (!allowed.ok) return allowed;
  const { buyerId, communityId, onsiteManagerId } = input;
  if (!(await findBuyer(operation, "tour.book", buyerId))) return notFound("buyer", ["buyerId"]);
  const [community] = await communitiesByIds(operation, [communityId]);
  if (!community) return notFound("community", ["communityId"]);
  if (!(await findActiveMember(operation, onsiteManagerId))) return notFound("member", ["onsiteManagerId"]);
  const facts = {
    servesCommunity: await servesCommunity(operation, onsiteManagerId, communityId),
    completedToursBefore: await countCompletedTours(operation, buyerId),
  };
  const decided = decide(input, facts, operation.now);
  if (!decided.ok) return decided;

  const id = operation.newId();
  await insertTour(operation, {
    id,
    buyerId,
    communityId,
    onsiteManagerId,
    bookedById: operation.actor.id,
    ...decided.value,
    rescheduledAt: null,
    rescheduleReason: null,
    cancelledAt: null,
    cancellationReason: null,
  });
  await recordEvent(operation, {
    kind: "tour.booked",
    subjectType: "Tour",
    subjectId: id,
    buyerId,
    data: { buyerId, communityId, onsiteManagerId, startsAt: decided.value.startsAt },
  });
  return accept(id);
}
