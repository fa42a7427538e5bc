import { cancelHandoff as decide } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import { updateHandoff } from "./handoff.queries.ts";
import { lockHandoffOf } from "./locked-handoff.queries.ts";

/** Ends the handoff of a tour that was just cancelled, if it has one that has not ended. */
export async function cancelHandoffOf(operation: Operation, tour: TourRecord): Promise<void> {
  const handoff = await lockHandoffOf(operation, tour);
  if (!handoff) return;
  const decided = decide(handoff.facts);
  if (!decided.ok) return;
  await updateHandoff(operation, handoff.id, { status: decided.value.status });
  await recordEvent(operation, {
    kind: "handoff.cancelled",
    subjectType: "Handoff",
    subjectId: handoff.id,
    buyerId: tour.buyerId,
  });
}
