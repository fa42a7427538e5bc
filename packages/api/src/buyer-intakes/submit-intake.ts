import {
  accept,
  allowIntake,
  householdName,
  type Intake,
  isBlank,
  parseIntake,
  type Refusal,
  type Result,
  refuse,
} from "@baton/playbook";
import { insertBuyer } from "../buyers/buyer-writes.queries.ts";
import { isIdempotencyKey, refuseIdempotencyKey, refuseReusedKey } from "../idempotency/idempotency-key.ts";
import { hashOf } from "../idempotency/input-hash.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import type { KeyActor } from "../permissions/actor.ts";
import { allow } from "../permissions/permit.ts";
import { lockPublishableKey } from "../publishable-keys/publishable-key.queries.ts";
import {
  buyerReachedBy,
  communityExists,
  insertIntake,
  intakesSoFar,
  intakeUnderKey,
} from "./buyer-intake.queries.ts";

/** What a buyer typed, still to be parsed; what was left out is null or undefined. */
export interface NewIntake {
  readonly idempotencyKey: string;
  readonly communityId: string | null;
  /** The field no person sees. */
  readonly website: string;
  readonly said: Readonly<Record<string, unknown>>;
}

export interface IntakeRefusal extends Refusal {
  readonly errors?: readonly Refusal[];
  readonly retryAfterSeconds?: number;
}

/**
 * Takes the details a buyer leaves: as a new buyer, or with the buyer who is reached by the same email or phone. What
 * that buyer's record says is not touched, since anybody may claim anybody's address; it is a proposal. Answers only
 * when it was received, alike in every case.
 */
export async function submitIntake(
  operation: Operation,
  input: NewIntake,
): Promise<Result<Date, IntakeRefusal>> {
  const allowed = allow(operation, "buyerIntake.submit");
  if (!allowed.ok) return allowed;
  const { actor, now } = operation;
  if (actor.role !== "PUBLISHABLE_KEY") throw new Error("The permission table lets members leave details.");
  // Whoever fills in what cannot be seen is a program, and is not told that it was found out.
  if (!isBlank(input.website)) return accept(now);

  const { idempotencyKey } = input;
  if (!isIdempotencyKey(idempotencyKey)) return refuseIdempotencyKey();
  const intake = parseIntake(input.said);
  if (!intake.ok) return intake;
  const communityId = await communityOf(operation, actor, input.communityId);
  if (!communityId.ok) return communityId;

  if (!(await lockPublishableKey(operation, actor.id)))
    return refuse("FORBIDDEN", "This form was closed just now, so nothing was taken.");
  const inputHash = hashOf({ ...input.said, communityId: input.communityId });
  const before = await intakeUnderKey(operation, actor.id, idempotencyKey);
  if (before) return before.inputHash === inputHash ? accept(before.receivedAt) : refuseReusedKey();
  const room = allowIntake(actor.key, await intakesSoFar(operation, actor.id), now);
  if (!room.ok) return room;

  const { contactPoints, consentText, identity, qualification } = intake.value;
  const known = await buyerReachedBy(operation, contactPoints);
  const buyerId = known ?? (await newBuyer(operation, actor, intake.value));
  const id = operation.newId();
  await insertIntake(operation, {
    id,
    buyerId,
    publishableKeyId: actor.id,
    communityId: communityId.value,
    origin: actor.origin,
    contactPoints,
    identity,
    qualification,
    consentText,
    idempotencyKey,
    inputHash,
  });
  await recordEvent(operation, {
    kind: "buyerIntake.received",
    subjectType: "BuyerIntake",
    subjectId: id,
    buyerId,
    data: { buyerId, publishableKeyId: actor.id, newBuyer: known === null },
  });
  return accept(now);
}

/** The community asked about: the key's where it has one. */
async function communityOf(
  operation: Operation,
  { key }: KeyActor,
  asked: string | null,
): Promise<Result<string | null, Refusal<"NOT_FOUND">>> {
  if (asked === null || asked === key.communityId) return accept(key.communityId);
  const free = key.communityId === null && (await communityExists(operation, asked));
  return free ? accept(asked) : notFound("community", ["communityId"]);
}

async function newBuyer(operation: Operation, { key }: KeyActor, intake: Intake): Promise<string> {
  const id = operation.newId();
  const { people } = intake.identity;
  await insertBuyer(operation, id, {
    name: householdName(people),
    source: key.label,
    people,
    contactPoints: intake.contactPoints,
    externalIds: [],
  });
  await recordEvent(operation, { kind: "buyer.created", subjectType: "Buyer", subjectId: id, buyerId: id });
  return id;
}
