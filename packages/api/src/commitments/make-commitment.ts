import { accept, makeCommitment as decide, type Refusal, type Result, refuse } from "@baton/playbook";
import { findBuyer } from "../buyers/buyer.queries.ts";
import { findActiveMember } from "../members/member.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { scopesOf } from "../permissions/permissions.ts";
import { allow } from "../permissions/permit.ts";
import { nextTourStart } from "../tours/tour.queries.ts";
import { insertCommitment, insertTrail } from "./commitment.queries.ts";
import { type CommitmentSource, findSource } from "./commitment-source.queries.ts";

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

/** Writes a promise down, as made by the actor. Answers with the commitment's id. */
export async function makeCommitment(
  operation: Operation,
  input: NewCommitment,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "DUE_TIME_NEEDED">>> {
  const allowed = allow(operation, "commitment.make");
  if (!allowed.ok) return allowed;
  const { buyerId, ownerId, source } = input;
  if (!(await findBuyer(operation, "commitment.make", buyerId))) return notFound("buyer", ["buyerId"]);
  const owner = await findActiveMember(operation, ownerId);
  if (!owner) return notFound("member", ["ownerId"]);
  if (scopesOf(owner.role, "commitment.settle").length === 0) return cannotKeep(owner.name);
  const found = await findSource(operation, source, buyerId);
  if (!found) return notFound("conversation, handoff or tour of this buyer", ["source"]);
  const facts = {
    sourceTourStartsAt: found.tourStartsAt,
    nextTourStartsAt: await nextTourStart(operation, buyerId),
  };
  const decided = decide(input, facts, operation.now);
  if (!decided.ok) return decided;

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
    ...decided.value,
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
      dueAt: decided.value.dueAt,
      ...(source.kind === "HANDOFF" && { handoffId: source.id }),
    },
  });
  return accept(id);
}

function cannotKeep(name: string) {
  return refuse(
    "INVALID_INPUT",
    `${name} does not see buyers, so they could not keep the promise. Pick someone in sales.`,
    ["ownerId"],
  );
}
