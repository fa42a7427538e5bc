import { saveDraft as decide } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import { insertHandoff } from "./handoff.queries.ts";
import { earlierHandoffsOf } from "./starting-content.queries.ts";
import { startingContentOf } from "./starting-content.ts";

/**
 * Makes the handoff of a locked tour that has none, with nothing in it but what the form too would begin with: for what
 * is to be a part of a handoff before the OSC has written in it. Answers with its id.
 *
 * @throws Error when the tour is cancelled
 */
export async function startHandoff(operation: Operation, tour: TourRecord): Promise<string> {
  // Whoever begins it, it begins as the OSC's would: an OSM writes none, and reads none of what is in it.
  const [earlier = null] = await earlierHandoffsOf(operation, "handoff.read", [tour.id]);
  const { content } = await startingContentOf(operation, tour, earlier);
  const decided = decide(null, { expectedRevision: 0, content, tourCancelled: tour.status === "CANCELLED" });
  if (!decided.ok) throw new Error(`Tour ${tour.id} takes no handoff: ${decided.refusal.code}`);
  const id = operation.newId();
  await insertHandoff(operation, { id, tourId: tour.id, ...decided.value });
  await recordEvent(operation, {
    kind: "handoff.started",
    subjectType: "Handoff",
    subjectId: id,
    buyerId: tour.buyerId,
    data: { tourId: tour.id, revision: decided.value.revision },
  });
  return id;
}
