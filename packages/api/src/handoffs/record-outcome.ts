import { accept, recordOutcome as decide, parseOutcome, type Refusal, type Result } from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { updateTour } from "../tours/tour.queries.ts";
import { updateHandoff } from "./handoff.queries.ts";
import { lockHandoff } from "./locked-handoff.queries.ts";
import { insertOutcome } from "./outcome.queries.ts";

export interface OutcomeToRecord {
  readonly handoffId: string;
  /** An `Outcome`; parsed here. */
  readonly outcome: unknown;
}

/** Writes what happened at the tour, which closes handoff and tour. Answers with the handoff's id. */
export async function recordOutcome(
  operation: Operation,
  { handoffId, outcome }: OutcomeToRecord,
): Promise<
  Result<
    string,
    Refusal<
      "FORBIDDEN" | "NOT_FOUND" | "NOT_DELIVERED" | "TOUR_NOT_STARTED" | "HANDOFF_ENDED" | "INVALID_INPUT"
    >
  >
> {
  const allowed = allow(operation, "handoff.recordOutcome");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "handoff.recordOutcome", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const parsed = parseOutcome(outcome);
  if (!parsed.ok) return parsed;
  const decided = decide(handoff.facts, handoff.tour, parsed.value, operation.now);
  if (!decided.ok) return decided;

  const { status, tourStatus, outcome: recorded } = decided.value;
  const id = operation.newId();
  const { askedAgain, ...written } = recorded;
  await insertOutcome(operation, {
    id,
    handoffId,
    ...written,
    askedAgain: [...askedAgain],
    recordedById: operation.actor.id,
  });
  await updateHandoff(operation, handoffId, { status });
  await updateTour(operation, handoff.tour.id, { status: tourStatus });
  await recordEvent(operation, {
    kind: "handoff.closed",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: handoff.tour.buyerId,
    data: { tourId: handoff.tour.id, outcomeId: id, result: recorded.result, askedAgain: askedAgain.length },
  });
  return accept(handoffId);
}
