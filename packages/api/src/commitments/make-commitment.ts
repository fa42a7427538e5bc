import {
  accept,
  type CommitmentMade,
  makeCommitment as decide,
  type Refusal,
  type Result,
} from "@baton/playbook";
import { findBuyer } from "../buyers/buyer.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { nextTourStart } from "../tours/tour.queries.ts";
import { insertCommitment, insertTrail } from "./commitment.queries.ts";
import { type CommitmentSource, findSource } from "./commitment-source.queries.ts";
import { findKeeper } from "./find-keeper.ts";

export interface NewCommitment {
  readonly buyerId: string;
  readonly words: string;
  readonly ownerId: string;
  readonly source: CommitmentSource;
  /** @defaultValue the start of the source's tour, else of the buyer's next tour */
  readonly dueAt?: Date | null;
  /** @defaultValue now */
  readonly madeAt?: Date | null;
}

type MakeRefusal = Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "DUE_TIME_NEEDED">;

/** Writes a promise down, as made by the actor. Answers with the commitment's id. */
export async function makeCommitment(
  operation: Operation,
  input: NewCommitment,
): Promise<Result<string, MakeRefusal>> {
  const checked = await checkCommitment(operation, input);
  return checked.ok ? accept(await writeCommitment(operation, input, checked.value)) : checked;
}

/** Whether a promise can be written down, and how; nothing is written yet. */
export async function checkCommitment(
  operation: Operation,
  input: NewCommitment,
): Promise<Result<CommitmentMade, MakeRefusal>> {
  const allowed = allow(operation, "commitment.make");
  if (!allowed.ok) return allowed;
  const { buyerId, ownerId, source } = input;
  if (!(await findBuyer(operation, "commitment.make", buyerId))) return notFound("buyer", ["buyerId"]);
  const owner = await findKeeper(operation, ownerId);
  if (!owner.ok) return owner;
  const found = await findSource(operation, source, buyerId);
  if (!found) return notFound("conversation, handoff or tour of this buyer", ["source"]);
  const facts = {
    sourceTourStartsAt: found.tourStartsAt,
    nextTourStartsAt: await nextTourStart(operation, buyerId),
  };
  return decide(input, facts, operation.now);
}

/** Writes a promise that was checked. Answers with the commitment's id. */
export async function writeCommitment(
  operation: Operation,
  { buyerId, ownerId, source }: NewCommitment,
  made: CommitmentMade,
): Promise<string> {
  const id = operation.newId();
  const { actor, now } = operation;
  await insertCommitment(operation, {
    id,
    buyerId,
    ownerId,
    madeById: actor.id,
    sourceKind: source.kind,
    interactionId: source.kind === "INTERACTION" ? source.id : null,
    handoffId: source.kind === "HANDOFF" ? source.id : null,
    tourId: source.kind === "TOUR" ? source.id : null,
    ...made,
    settledAt: null,
    settlementNote: null,
    evidenceUrl: null,
  });
  await insertTrail(operation, {
    id: operation.newId(),
    commitmentId: id,
    change: "MADE",
    at: now,
    byId: actor.id,
    note: "",
  });
  await recordEvent(operation, {
    kind: "commitment.made",
    subjectType: "Commitment",
    subjectId: id,
    buyerId,
    data: {
      buyerId,
      ownerId,
      dueAt: made.dueAt,
      ...(source.kind === "HANDOFF" && { handoffId: source.id }),
    },
  });
  return id;
}
