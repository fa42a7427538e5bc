import {
  accept,
  type CommitmentSettled,
  breakCommitment as decideBroken,
  keepCommitment as decideKept,
  releaseCommitment as decideReleased,
  type Refusal,
  type Result,
  settledChanges,
} from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import {
  type CommitmentRecord,
  insertTrail,
  lockCommitment,
  updateCommitment,
} from "./commitment.queries.ts";

type Settlement = Promise<
  Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "ALREADY_SETTLED">>
>;
type Decision = Result<CommitmentSettled, Refusal<"INVALID_INPUT" | "ALREADY_SETTLED">>;

export interface CommitmentKept {
  readonly commitmentId: string;
  readonly note: string;
  readonly evidenceUrl?: string | null;
}

export interface CommitmentEnded {
  readonly commitmentId: string;
  readonly note: string;
}

/** Writes that a promise was kept. Answers with its id. */
export function keepCommitment(operation: Operation, { commitmentId, ...input }: CommitmentKept): Settlement {
  return settle(operation, commitmentId, (commitment) => decideKept(commitment, input, operation.now));
}

/** Writes that a promise was broken, and what was done about it. Answers with its id. */
export function breakCommitment(
  operation: Operation,
  { commitmentId, ...input }: CommitmentEnded,
): Settlement {
  return settle(operation, commitmentId, (commitment) => decideBroken(commitment, input, operation.now));
}

/** Writes that the buyer released a promise, when and how. Answers with its id. */
export function releaseCommitment(
  operation: Operation,
  { commitmentId, ...input }: CommitmentEnded,
): Settlement {
  return settle(operation, commitmentId, (commitment) => decideReleased(commitment, input, operation.now));
}

async function settle(
  operation: Operation,
  id: string,
  decide: (commitment: CommitmentRecord) => Decision,
): Settlement {
  const allowed = allow(operation, "commitment.settle");
  if (!allowed.ok) return allowed;
  const commitment = await lockCommitment(operation, "commitment.settle", id);
  if (!commitment) return notFound("promise", ["commitmentId"]);
  const decided = decide(commitment);
  if (!decided.ok) return decided;

  const { status, settledAt, note, evidenceUrl } = decided.value;
  const changes = settledChanges(commitment.status, decided.value);
  await updateCommitment(operation, id, { status, settledAt, settlementNote: note, evidenceUrl });
  await insertTrail(operation, {
    id: operation.newId(),
    commitmentId: id,
    change: status,
    at: settledAt,
    byId: operation.actor.id,
    note,
    changes,
  });
  await recordEvent(operation, {
    kind: `commitment.${status.toLowerCase()}`,
    subjectType: "Commitment",
    subjectId: id,
    buyerId: commitment.buyerId,
    changes,
    data: { buyerId: commitment.buyerId, dueAt: commitment.dueAt },
  });
  return accept(id);
}
