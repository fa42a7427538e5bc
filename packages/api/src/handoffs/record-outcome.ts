import {
  accept,
  type CommitmentMade,
  recordOutcome as decide,
  type Outcome,
  parseOutcome,
  type Refusal,
  type Result,
  refuse,
} from "@baton/playbook";
import { findKeeper } from "../commitments/find-keeper.ts";
import { checkCommitment, type NewCommitment, writeCommitment } from "../commitments/make-commitment.ts";
import { recordFairness } from "../fairness/record-fairness.ts";
import { unknownFloorplan } from "../floorplans/unknown-floorplan.ts";
import { at, notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { updateTour } from "../tours/tour.queries.ts";
import { updateHandoff } from "./handoff.queries.ts";
import { type LockedHandoff, lockHandoff } from "./locked-handoff.queries.ts";
import { insertOutcome, insertPlansWalked } from "./outcome.queries.ts";

export interface OutcomeToRecord {
  readonly handoffId: string;
  /** An `Outcome`; parsed here. */
  readonly outcome: unknown;
  /** Promises made at the tour. */
  readonly promises?: readonly Pick<NewCommitment, "words" | "ownerId" | "dueAt">[];
}

type OutcomeRefusal = Refusal<
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "NOT_DELIVERED"
  | "TOUR_NOT_STARTED"
  | "HANDOFF_ENDED"
  | "INVALID_INPUT"
  | "DUE_TIME_NEEDED"
>;

/** Writes what happened at the tour, which closes handoff and tour. Answers with the handoff's id. */
export async function recordOutcome(
  operation: Operation,
  { handoffId, outcome, promises = [] }: OutcomeToRecord,
): Promise<Result<string, OutcomeRefusal>> {
  const allowed = allow(operation, "handoff.recordOutcome");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "handoff.recordOutcome", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const parsed = parseOutcome(outcome);
  if (!parsed.ok) return parsed;
  const decided = decide(handoff.facts, handoff.tour, parsed.value, operation.now);
  if (!decided.ok) return decided;
  const referred = await refuseUnknown(operation, parsed.value);
  if (!referred.ok) return referred;
  // A refusal rolls nothing back, so all is checked before the first row is written.
  const checked = await checkPromises(operation, handoff, promises);
  if (!checked.ok) return checked;

  for (const { promise, made } of checked.value) await writeCommitment(operation, promise, made);
  const { status, tourStatus, outcome: recorded } = decided.value;
  const id = await writeOutcome(operation, handoffId, recorded);
  await updateHandoff(operation, handoffId, { status });
  await updateTour(operation, handoff.tour.id, { status: tourStatus });
  const { attendance, result, known, askedAgain } = recorded;
  await recordEvent(operation, {
    kind: "handoff.closed",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: handoff.tour.buyerId,
    data: {
      ...{ tourId: handoff.tour.id, outcomeId: id, attendance, result },
      ...{ known: known.length, askedAgain: askedAgain.length },
    },
  });
  await recordFairness(operation, handoff, [
    { field: "What happened", text: recorded.summary },
    { field: "Other reactions", text: recorded.otherReactions },
    { field: "Objections still open", text: recorded.objectionsOpen.join("\n") },
    { field: "Next step", text: recorded.nextStep?.words ?? "" },
  ]);
  return accept(handoffId);
}

/** What else the outcome names: plans of the builder, and somebody who can take the next step. */
async function refuseUnknown(
  operation: Operation,
  { plansWalked, nextStep }: Outcome,
): Promise<Result<null, Refusal<"NOT_FOUND" | "INVALID_INPUT">>> {
  const unknown = await unknownFloorplan(
    operation,
    plansWalked.map(({ floorplanId }) => floorplanId),
  );
  if (unknown !== null) return notFound("floorplan", ["plansWalked", String(unknown), "floorplanId"]);
  const owner = nextStep && (await findKeeper(operation, nextStep.ownerId));
  return owner && !owner.ok ? at("nextStep", owner) : accept(null);
}

interface CheckedPromise {
  readonly promise: NewCommitment;
  readonly made: CommitmentMade;
}

/** As many as are said at one tour; each is looked up on its own. */
const mostPromises = 10;

async function checkPromises(
  operation: Operation,
  { id, tour }: LockedHandoff,
  promises: NonNullable<OutcomeToRecord["promises"]>,
): Promise<Result<readonly CheckedPromise[], OutcomeRefusal>> {
  if (promises.length > mostPromises) {
    return refuse(
      "INVALID_INPUT",
      `More than ${mostPromises} promises are too many for one outcome. Write the others down on their own.`,
      ["promises"],
    );
  }
  const checked: CheckedPromise[] = [];
  for (const [index, said] of promises.entries()) {
    const promise = { ...said, buyerId: tour.buyerId, source: { kind: "HANDOFF", id } } as const;
    const result = await checkCommitment(operation, promise);
    if (!result.ok) return at("promises", at(String(index), result));
    checked.push({ promise, made: result.value });
  }
  return accept(checked);
}

async function writeOutcome(
  operation: Operation,
  handoffId: string,
  recorded: Outcome & { readonly recordedAt: Date; readonly known: Outcome["askedAgain"] },
): Promise<string> {
  const id = operation.newId();
  const { plansWalked, nextStep, askedAgain, known, objectionsOpen, ...written } = recorded;
  await insertOutcome(operation, {
    id,
    handoffId,
    ...written,
    objectionsOpen: [...objectionsOpen],
    nextStep: nextStep?.words ?? null,
    nextStepOwnerId: nextStep?.ownerId ?? null,
    nextStepDueAt: nextStep?.dueAt ?? null,
    known: [...known],
    askedAgain: [...askedAgain],
    recordedById: operation.actor.id,
  });
  await insertPlansWalked(
    operation,
    plansWalked.map((plan) => ({ outcomeId: id, ...plan })),
  );
  return id;
}
