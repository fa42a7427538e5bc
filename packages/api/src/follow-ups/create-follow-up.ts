import { accept, createFollowUp as decide, type Refusal, type Result } from "@baton/playbook";
import { lockHandoff } from "../handoffs/locked-handoff.queries.ts";
import { outcomesOf } from "../handoffs/outcome.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { followUpsOf, insertFollowUp } from "./follow-up.queries.ts";
import { newFollowUpToken } from "./follow-up-token.ts";

/** Makes the link with which a buyer is asked the one question after a tour. It is told here and never again. */
export async function createFollowUp(
  operation: Operation,
  handoffId: string,
): Promise<
  Result<
    { readonly handoffId: string; readonly token: string },
    Refusal<"FORBIDDEN" | "NOT_FOUND" | "NO_OUTCOME" | "NOT_ATTENDED" | "ALREADY_ANSWERED">
  >
> {
  const allowed = allow(operation, "followUp.create");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "followUp.create", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const [[outcome = null], [last = null]] = await Promise.all([
    outcomesOf(operation, [handoffId]),
    followUpsOf(operation, [handoffId]),
  ]);
  const decided = decide({ outcome, last }, operation.policy, operation.now);
  if (!decided.ok) return decided;

  const id = operation.newId();
  const { token, secretHash } = newFollowUpToken(operation.builder.id);
  await insertFollowUp(operation, {
    ...{ id, handoffId, secretHash, createdById: operation.actor.id },
    ...decided.value,
  });
  const { tour } = handoff;
  await recordEvent(operation, {
    kind: "handoff.followUpCreated",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: tour.buyerId,
    data: { tourId: tour.id, followUpId: id, expiresAt: decided.value.expiresAt },
  });
  return accept({ handoffId, token });
}
