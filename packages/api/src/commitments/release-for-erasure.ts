import { settledChanges } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { insertTrail, lockOpenCommitmentsOfBuyer, updateCommitment } from "./commitment.queries.ts";

/** Releases what was promised to a buyer whose data is about to be erased: nobody is left to keep it to. */
export async function releaseForErasure(operation: Operation, buyerId: string): Promise<void> {
  const { now, actor } = operation;
  const note = "The buyer’s data was erased.";
  for (const { id, status } of await lockOpenCommitmentsOfBuyer(operation, buyerId)) {
    const changes = settledChanges(status, { status: "RELEASED", note });
    await updateCommitment(operation, id, { status: "RELEASED", settledAt: now, settlementNote: note });
    await insertTrail(operation, {
      id: operation.newId(),
      commitmentId: id,
      change: "RELEASED",
      at: now,
      byId: actor.id,
      note,
      changes,
    });
    await recordEvent(operation, {
      kind: "commitment.released",
      subjectType: "Commitment",
      subjectId: id,
      buyerId,
      changes,
    });
  }
}
