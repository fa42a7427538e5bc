import {
  accept,
  changed,
  returnHandoff as decide,
  type Refusal,
  type Result,
  type ReturnReason,
  returnReasonWords,
} from "@baton/playbook";
import { recordFairness } from "../fairness/record-fairness.ts";
import { updateHandoff } from "../handoffs/handoff.queries.ts";
import { lockHandoff } from "../handoffs/locked-handoff.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { insertReturn } from "./handoff-return.queries.ts";

export interface ReturnToMake {
  readonly handoffId: string;
  readonly versionNumber: number;
  readonly reason: ReturnReason;
  readonly words: string;
}

/** Sends a version back to the OSC. Answers with the handoff's id. */
export async function returnHandoff(
  operation: Operation,
  { handoffId, ...input }: ReturnToMake,
): Promise<
  Result<
    string,
    Refusal<
      | "FORBIDDEN"
      | "NOT_FOUND"
      | "NOT_DELIVERED"
      | "NEWER_VERSION"
      | "ALREADY_RETURNED"
      | "TOUR_STARTED"
      | "HANDOFF_ENDED"
      | "INVALID_INPUT"
    >
  >
> {
  const allowed = allow(operation, "handoff.return");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "handoff.return", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const { tour } = handoff;
  const decided = decide(handoff.facts, tour, input, operation.now);
  if (!decided.ok) return decided;

  const { status, returned } = decided.value;
  const id = operation.newId();
  await insertReturn(operation, { id, handoffId, ...returned, returnedById: operation.actor.id });
  await updateHandoff(operation, handoffId, { status });
  await recordEvent(operation, {
    kind: "handoff.returned",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: tour.buyerId,
    changes: [
      ...changed("Reason", null, returnReasonWords[returned.reason]),
      ...changed("What is wrong", null, returned.words),
    ],
    data: { tourId: tour.id, returnId: id, version: returned.versionNumber, reason: returned.reason },
  });
  await recordFairness(operation, handoff, [{ field: "What is wrong", text: returned.words }]);
  return accept(handoffId);
}
