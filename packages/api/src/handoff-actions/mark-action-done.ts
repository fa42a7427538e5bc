import { accept, markActionDone as decide, type Refusal, type Result } from "@baton/playbook";
import { lockHandoff } from "../handoffs/locked-handoff.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { actionsDoneOf, insertActionDone } from "./action-done.queries.ts";

/** Writes that an action of the delivered list is done. Answers with the handoff's id. */
export async function markActionDone(
  operation: Operation,
  { handoffId, actionKey }: { readonly handoffId: string; readonly actionKey: string },
): Promise<
  Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "NOT_DELIVERED" | "ALREADY_DONE" | "HANDOFF_ENDED">>
> {
  const allowed = allow(operation, "handoff.markActionDone");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "handoff.markActionDone", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  // Compared here: a key as somebody sends it may hold what a database takes for no text.
  const isDone = (await actionsDoneOf(operation, [handoffId])).some((done) => done.actionKey === actionKey);
  const decided = decide(handoff.facts, { actionKey, isDone }, operation.now);
  if (!decided.ok) return decided;

  await insertActionDone(operation, { handoffId, ...decided.value, doneById: operation.actor.id });
  await recordEvent(operation, {
    kind: "handoff.actionDone",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: handoff.tour.buyerId,
    data: { tourId: handoff.tour.id, actionKey },
  });
  return accept(handoffId);
}
