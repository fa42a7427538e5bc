import { accept, changed, cancelTour as decide, type Refusal, type Result } from "@baton/playbook";
import { cancelHandoffOf } from "../handoffs/cancel-handoff.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { lockTour, updateTour } from "./tour.queries.ts";

/** Calls a tour off, and its handoff with it. Answers with the tour's id. */
export async function cancelTour(
  operation: Operation,
  { tourId, reason }: { readonly tourId: string; readonly reason: string },
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "TOUR_OVER">>> {
  const allowed = allow(operation, "tour.cancel");
  if (!allowed.ok) return allowed;
  const tour = await lockTour(operation, "tour.cancel", tourId);
  if (!tour) return notFound("tour", ["tourId"]);
  const decided = decide(tour, { reason }, operation.now);
  if (!decided.ok) return decided;

  const { status, cancelledAt, reason: cancellationReason } = decided.value;
  await updateTour(operation, tourId, { status, cancelledAt, cancellationReason });
  await cancelHandoffOf(operation, tour);
  await recordEvent(operation, {
    kind: "tour.cancelled",
    subjectType: "Tour",
    subjectId: tourId,
    buyerId: tour.buyerId,
    changes: changed("Reason", null, cancellationReason),
    data: { startsAt: tour.startsAt },
  });
  return accept(tourId);
}
