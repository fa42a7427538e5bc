import type { Door, Tx } from "@baton/database";
import { defaultPolicy, type PlaybookPolicy } from "@baton/playbook";
import type { BuilderRecord } from "../builders/builder.record.ts";
import { verifyPublishableKey } from "../identity/verify-publishable-key.ts";
import type { Actor } from "../permissions/actor.ts";
import { findActor } from "./actor.queries.ts";
import { createLoaders, type Loaders } from "./loaders.ts";

/** Everything one GraphQL operation, or one use case run by a program, works with. */
export interface Operation {
  /** The tenant's one transaction. */
  readonly tx: Tx;
  readonly builder: BuilderRecord;
  readonly actor: Actor;
  /** What it came in through; every event it writes says so. */
  readonly door: Door;
  /** Replaced when the operation itself changes it. */
  policy: PlaybookPolicy;
  /** The domain clock's instant, the same for the whole operation. */
  readonly now: Date;
  readonly newId: () => string;
  /** Where the server is found by those outside: `https://baton.example.com`; empty where nobody has said so. */
  readonly publicUrl: string;
  /** The buyers whose notices are to be looked at once more; null stands for all of them. */
  readonly woken: Set<string | null>;
  /** Batched reads. Replaced after every write, so nothing is answered from before it. */
  loaders: Loaders;
}

export interface OperationStart {
  readonly tx: Tx;
  /** UTC instant the rules are computed for. */
  readonly now: Date;
  /** Makes the uuid of a new row. */
  readonly newId: () => string;
  /** @defaultValue `API` for a request, `SYSTEM` for a program; a publishable key always comes from a `PUBLIC_PAGE` */
  readonly door?: Door;
  /** @defaultValue "" */
  readonly publicUrl?: string;
}

export interface Principal {
  readonly actor: Actor;
  readonly builder: BuilderRecord;
  readonly playbook: Partial<PlaybookPolicy> | null;
}

/** The operation of a member who is already known to be who they say. */
export function startOperation(
  { tx, now, newId, door = "API", publicUrl = "" }: OperationStart,
  principal: Principal,
): Operation {
  const { actor, builder, playbook } = principal;
  const policy = { ...defaultPolicy, ...playbook };
  const through = actor.role === "PUBLISHABLE_KEY" ? "PUBLIC_PAGE" : door;
  const operation = {
    tx,
    builder,
    actor,
    door: through,
    policy,
    now,
    newId,
    publicUrl,
    woken: new Set(),
  } as Operation;
  operation.loaders = createLoaders(operation);
  return operation;
}

/**
 * An operation for a program that runs use cases itself (the demo seed, a job), as the member it names.
 *
 * @throws Error when the builder of the transaction has no such active member
 * @example
 * await database.withTenant({ builderId }, async (tx) => {
 *   const operation = await openOperation({ tx, memberId, now, newId: randomUUID });
 *   await bookTour(operation, { buyerId, communityId, onsiteManagerId, startsAt });
 * });
 */
export async function openOperation(
  start: OperationStart & { readonly memberId: string },
): Promise<Operation> {
  const principal = await findActor(start.tx, start.memberId);
  if (!principal) throw new Error(`There is no active member ${start.memberId} in this builder.`);
  return startOperation({ door: "SYSTEM", ...start }, principal);
}

/**
 * The same for a page that shows a publishable key.
 *
 * @param page the key, and the origin of the page: one the key is registered for
 * @throws Error when the builder of the transaction has no such key, or not for that origin
 */
export async function openKeyOperation(
  start: OperationStart,
  { key, origin }: { readonly key: string; readonly origin: string },
): Promise<Operation> {
  const principal = await verifyPublishableKey(start.tx, key, origin);
  if (!principal.ok)
    throw new Error(`The publishable key cannot be used from ${origin}: ${principal.refusal}.`);
  return startOperation(start, principal.value);
}

/** Call after a write: later reads of the same operation see it. */
export function forgetReads(operation: Operation): void {
  operation.loaders = createLoaders(operation);
}
