import {
  accept,
  changed,
  reviewReadBack as decide,
  type ReadBackVerdict,
  type Refusal,
  type Result,
} from "@baton/playbook";
import { recordFairness } from "../fairness/record-fairness.ts";
import { lockHandoff } from "../handoffs/locked-handoff.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { handoffOfReceipt, insertReview, readBackFacts } from "./read-back-review.queries.ts";

export interface ReadBackToReview {
  readonly receiptId: string;
  readonly verdict: ReadBackVerdict;
  readonly correction: string | null;
}

/** Writes what the OSC says to a read-back. Answers with the handoff's id. */
export async function confirmReadBack(
  operation: Operation,
  { receiptId, ...input }: ReadBackToReview,
): Promise<
  Result<
    string,
    Refusal<
      | "FORBIDDEN"
      | "NOT_FOUND"
      | "ALREADY_REVIEWED"
      | "NEWER_READ_BACK"
      | "NEWER_VERSION"
      | "HANDOFF_ENDED"
      | "INVALID_INPUT"
    >
  >
> {
  const allowed = allow(operation, "handoff.confirmReadBack");
  if (!allowed.ok) return allowed;
  const handoffId = await handoffOfReceipt(operation, receiptId);
  const handoff = handoffId && (await lockHandoff(operation, "handoff.confirmReadBack", handoffId));
  if (!handoff) return notFound("read receipt", ["receiptId"]);
  const readBack = await readBackFacts(operation, handoff.id, receiptId);
  if (!readBack) return notFound("read receipt", ["receiptId"]);
  const decided = decide(handoff.facts, readBack, input, operation.now);
  if (!decided.ok) return decided;

  const id = operation.newId();
  const { verdict, correction } = decided.value;
  await insertReview(operation, { id, receiptId, ...decided.value, reviewedById: operation.actor.id });
  await recordEvent(operation, {
    kind: verdict === "CONFIRMED" ? "handoff.readBackConfirmed" : "handoff.readBackCorrected",
    subjectType: "Handoff",
    subjectId: handoff.id,
    buyerId: handoff.tour.buyerId,
    changes: changed("Correction", null, correction),
    data: { tourId: handoff.tour.id, receiptId, reviewId: id, version: readBack.versionNumber },
  });
  await recordFairness(operation, handoff, [{ field: "Correction", text: correction ?? "" }]);
  return accept(handoff.id);
}
