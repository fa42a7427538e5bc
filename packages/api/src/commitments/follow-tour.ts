import { dueChanges, moveDue, type TourMoved } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { insertTrail, lockOpenCommitmentsOfTour, updateCommitment } from "./commitment.queries.ts";

/** Moves what was due at a tour's start along with the tour; the time zone is its community's. */
export async function followTour(
  operation: Operation,
  tourId: string,
  move: TourMoved,
  timeZone: string,
): Promise<void> {
  for (const commitment of await lockOpenCommitmentsOfTour(operation, tourId)) {
    const moved = moveDue(commitment, move);
    if (!moved) continue;
    const { id, buyerId } = commitment;
    const changes = dueChanges({ ...move, to: moved.dueAt }, timeZone);
    await updateCommitment(operation, id, { dueAt: moved.dueAt });
    await insertTrail(operation, {
      id: operation.newId(),
      commitmentId: id,
      change: "DUE_MOVED",
      at: operation.now,
      byId: operation.actor.id,
      note: moved.note,
      changes,
    });
    await recordEvent(operation, {
      kind: "commitment.dueMoved",
      subjectType: "Commitment",
      subjectId: id,
      buyerId,
      changes,
      data: { buyerId, from: move.from, to: moved.dueAt },
    });
  }
}
