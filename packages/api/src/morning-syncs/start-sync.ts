import { accept, startSync as decide, type Refusal, type Result } from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { toursOfPair } from "./agenda.ts";
import { insertSync, keyOfPair, type SyncPair, syncsOfPairs } from "./morning-sync.queries.ts";
import { isPairWithin } from "./sync-scope.ts";

/**
 * Begins a pair's sync of a day, with its timer. Where it has begun already it is that one, also when both press at
 * once. Answers with the sync's id.
 */
export async function startSync(
  operation: Operation,
  pair: SyncPair,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "NOTHING_TO_SYNC">>> {
  const allowed = allow(operation, "morningSync.hold");
  if (!allowed.ok) return allowed;
  const { loaders, now } = operation;
  if (!(await loaders.member.load(pair.oscId))) return notFound("member", ["oscId"]);
  if (!(await loaders.member.load(pair.osmId))) return notFound("member", ["osmId"]);
  if (!isPairWithin(operation, "morningSync.hold", pair)) return notFound("pair", ["oscId"]);
  const begun = await findSync(operation, pair);
  if (begun) return accept(begun.id);
  const decided = decide(await toursOfPair(operation, pair), now);
  if (!decided.ok) return decided;

  const { startedAt, timer } = decided.value;
  const { id: startedById } = operation.actor;
  const open = { closedAt: null, closedById: null };
  const started = await insertSync(operation, {
    id: operation.newId(),
    ...pair,
    startedAt,
    startedById,
    ...timer,
    ...open,
  });
  if (!started) return otherOne(operation, pair);
  await recordEvent(operation, {
    kind: "morningSync.started",
    subjectType: "MorningSync",
    subjectId: started.id,
    data: { ...pair },
  });
  return accept(started.id);
}

async function findSync(operation: Operation, pair: SyncPair) {
  const [sync] = await syncsOfPairs(operation, [keyOfPair(pair)]);
  return sync;
}

async function otherOne(operation: Operation, pair: SyncPair) {
  const sync = await findSync(operation, pair);
  if (!sync) throw new Error("A morning sync was neither begun nor there");
  return accept(sync.id);
}
