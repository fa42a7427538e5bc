import {
  accept,
  type CommitmentChange,
  changed,
  moveCommitmentDue as decideDue,
  reownCommitment as decideOwner,
  dueChanges,
  parseReason,
  type Refusal,
  type Result,
  type TrailChange,
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
import { findKeeper } from "./find-keeper.ts";

type Changed = Promise<
  Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "ALREADY_SETTLED">>
>;

/** Gives a promise to another member. Answers with its id. */
export async function reownCommitment(
  operation: Operation,
  input: { readonly commitmentId: string; readonly ownerId: string; readonly reason?: string | null },
): Changed {
  const found = await findChangeable(operation, input.commitmentId);
  if (!found.ok) return found;
  const commitment = found.value;
  const owner = await findKeeper(operation, input.ownerId);
  if (!owner.ok) return owner;
  const decided = decideOwner(commitment, input.ownerId);
  if (!decided.ok) return decided;
  const reason = input.reason ? parseReason(input.reason) : accept("");
  if (!reason.ok) return { ok: false, refusal: { ...reason.refusal, field: ["reason"] } };

  const before = await operation.loaders.member.load(commitment.ownerId);
  await updateCommitment(operation, commitment.id, decided.value);
  await writeChange(operation, commitment, {
    change: "OWNER_CHANGED",
    kind: "commitment.ownerChanged",
    note: reason.value,
    changes: [
      ...changed("Owner", before?.name ?? null, owner.value.name),
      ...changed("Reason", null, reason.value),
    ],
    data: { from: commitment.ownerId, to: input.ownerId },
  });
  return accept(commitment.id);
}

/** Moves a promise's due time, with the reason. Answers with its id. */
export async function moveCommitmentDue(
  operation: Operation,
  input: { readonly commitmentId: string; readonly dueAt: Date; readonly reason: string },
): Changed {
  const found = await findChangeable(operation, input.commitmentId);
  if (!found.ok) return found;
  const commitment = found.value;
  const decided = decideDue(commitment, input, operation.now);
  if (!decided.ok) return decided;
  const { dueAt, note } = decided.value;
  const move = { from: commitment.dueAt, to: dueAt, reason: note };
  await updateCommitment(operation, commitment.id, { dueAt });
  await writeChange(operation, commitment, {
    change: "DUE_MOVED",
    kind: "commitment.dueMoved",
    note,
    changes: dueChanges(move, await timeZoneOf(operation, commitment.buyerId)),
    data: { from: commitment.dueAt, to: dueAt },
  });
  return accept(commitment.id);
}

async function findChangeable(
  operation: Operation,
  id: string,
): Promise<Result<CommitmentRecord, Refusal<"FORBIDDEN" | "NOT_FOUND">>> {
  const allowed = allow(operation, "commitment.change");
  if (!allowed.ok) return allowed;
  const commitment = await lockCommitment(operation, "commitment.change", id);
  return commitment ? accept(commitment) : notFound("promise", ["commitmentId"]);
}

interface Change {
  readonly change: CommitmentChange;
  readonly kind: `commitment.${string}`;
  readonly note: string;
  readonly changes: readonly TrailChange[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** The same in the promise's trail and in the log. */
async function writeChange(
  operation: Operation,
  { id, buyerId }: CommitmentRecord,
  { change, kind, note, changes, data }: Change,
): Promise<void> {
  const { actor, now } = operation;
  const entry = { id: operation.newId(), commitmentId: id, at: now, byId: actor.id };
  await insertTrail(operation, { ...entry, change, note, changes });
  await recordEvent(operation, {
    kind,
    subjectType: "Commitment",
    subjectId: id,
    buyerId,
    changes,
    data: { buyerId, ...data },
  });
}

/** Times are written down as the buyer's next community shows them. */
async function timeZoneOf({ loaders }: Operation, buyerId: string): Promise<string> {
  const tour = await loaders.nextTourOfBuyer.load(buyerId);
  const community = tour && (await loaders.community.load(tour.communityId));
  return community?.timeZone ?? "UTC";
}
