import { accept, changed, answerClarification as decide, type Refusal, type Result } from "@baton/playbook";
import { recordFairness } from "../fairness/record-fairness.ts";
import { lockHandoff } from "../handoffs/locked-handoff.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { handoffOfClarification, lockClarification, updateClarification } from "./clarification.queries.ts";

export interface AnswerToGive {
  readonly clarificationId: string;
  readonly answer: string;
}

type AnswerRefusal = Refusal<
  "FORBIDDEN" | "NOT_FOUND" | "HANDOFF_ENDED" | "ALREADY_ANSWERED" | "OWN_QUESTION" | "INVALID_INPUT"
> & {
  readonly currentId?: string;
};

/** Answers a question. Answers with the question's id; refused because somebody was first, with theirs. */
export async function answerClarification(
  operation: Operation,
  { clarificationId, answer }: AnswerToGive,
): Promise<Result<string, AnswerRefusal>> {
  const allowed = allow(operation, "clarification.answer");
  if (!allowed.ok) return allowed;
  const handoffId = await handoffOfClarification(operation, clarificationId);
  // Tour and handoff first, as everything locks them.
  const handoff = handoffId && (await lockHandoff(operation, "clarification.answer", handoffId));
  const clarification = handoff && (await lockClarification(operation, clarificationId));
  if (!clarification) return notFound("question", ["clarificationId"]);
  const { actor, now } = operation;
  const decided = decide(handoff.facts, clarification, { answer, answeredById: actor.id });
  if (!decided.ok) {
    const { refusal } = decided;
    return { ok: false, refusal: { ...refusal, currentId: clarificationId } };
  }

  await updateClarification(operation, clarificationId, {
    answer: decided.value,
    answeredById: actor.id,
    answeredAt: now,
  });
  await recordEvent(operation, {
    kind: "clarification.answered",
    subjectType: "Clarification",
    subjectId: clarificationId,
    buyerId: handoff.tour.buyerId,
    changes: changed("Answer", null, decided.value),
    data: {
      ...{ tourId: handoff.tour.id, handoffId: handoff.id },
      seconds: Math.round((now.getTime() - clarification.askedAt.getTime()) / 1000),
    },
  });
  await recordFairness(operation, handoff, [{ field: "Answer", text: decided.value }]);
  return accept(clarificationId);
}
