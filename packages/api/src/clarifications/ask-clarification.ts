import {
  accept,
  changed,
  askClarification as decide,
  type HandoffField,
  type Refusal,
  type Result,
} from "@baton/playbook";
import { recordFairness } from "../fairness/record-fairness.ts";
import { lockHandoff } from "../handoffs/locked-handoff.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { insertClarification } from "./clarification.queries.ts";

export interface QuestionToAsk {
  readonly handoffId: string;
  readonly question: string;
  /** What it is about; null for the whole. */
  readonly field: HandoffField | null;
}

/** Asks the OSC about a handoff. Answers with the question's id. */
export async function askClarification(
  operation: Operation,
  { handoffId, question, field }: QuestionToAsk,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "HANDOFF_ENDED" | "INVALID_INPUT">>> {
  const allowed = allow(operation, "clarification.ask");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "clarification.ask", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const decided = decide(handoff.facts, question);
  if (!decided.ok) return decided;

  const id = operation.newId();
  await insertClarification(operation, {
    id,
    handoffId,
    field,
    question: decided.value,
    askedById: operation.actor.id,
    askedAt: operation.now,
    answer: null,
    answeredById: null,
    answeredAt: null,
  });
  await recordEvent(operation, {
    kind: "clarification.asked",
    subjectType: "Clarification",
    subjectId: id,
    buyerId: handoff.tour.buyerId,
    changes: changed("Question", null, decided.value),
    data: { tourId: handoff.tour.id, handoffId, field },
  });
  await recordFairness(operation, handoff, [{ field: "Question", text: decided.value }]);
  return accept(id);
}
