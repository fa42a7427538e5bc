import { accept, acknowledge as decide, type Refusal, type Result } from "@baton/playbook";
import { recordFairness } from "../fairness/record-fairness.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { updateHandoff } from "./handoff.queries.ts";
import { lockHandoff } from "./locked-handoff.queries.ts";
import { insertReceipt } from "./version.queries.ts";

export interface Acknowledgement {
  readonly handoffId: string;
  readonly versionNumber: number;
  readonly readBack: string;
}

/** Writes that the actor read a version, with their read-back. Answers with the handoff's id. */
export async function acknowledgeHandoff(
  operation: Operation,
  { handoffId, ...input }: Acknowledgement,
): Promise<
  Result<
    string,
    Refusal<
      | "FORBIDDEN"
      | "NOT_FOUND"
      | "NOT_DELIVERED"
      | "NEWER_VERSION"
      | "RETURNED"
      | "HANDOFF_ENDED"
      | "INVALID_INPUT"
    >
  >
> {
  const allowed = allow(operation, "handoff.acknowledge");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "handoff.acknowledge", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const decided = decide(handoff.facts, input, operation.now);
  if (!decided.ok) return decided;

  const { status, receipt } = decided.value;
  const id = operation.newId();
  await insertReceipt(operation, { id, handoffId, readerId: operation.actor.id, ...receipt });
  await updateHandoff(operation, handoffId, { status });
  await recordEvent(operation, {
    kind: "handoff.acknowledged",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: handoff.tour.buyerId,
    data: { tourId: handoff.tour.id, version: receipt.versionNumber, receiptId: id },
  });
  await recordFairness(operation, handoff, [{ field: "Read-back", text: receipt.readBack }]);
  return accept(handoffId);
}
