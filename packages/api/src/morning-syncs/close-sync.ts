import {
  accept,
  type CloseRefusal,
  closeSync as decide,
  type Refusal,
  type Result,
  type SummarizedTour,
} from "@baton/playbook";
import { handoffsOfTours } from "../handoffs/handoff.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { toursOfPair } from "./agenda.ts";
import { lockSync, type MorningSyncRecord, updateSync } from "./morning-sync.queries.ts";
import { summariesOfSyncs } from "./summary.queries.ts";
import { factsOf } from "./sync-facts.ts";

/** Ends a sync, which every tour of its agenda has a summary in by then. Answers with the sync's id. */
export async function closeSync(
  operation: Operation,
  syncId: string,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND"> | CloseRefusal>> {
  const allowed = allow(operation, "morningSync.hold");
  if (!allowed.ok) return allowed;
  const sync = await lockSync(operation, "morningSync.hold", syncId);
  if (!sync) return notFound("morning sync", ["morningSyncId"]);
  const decided = decide(factsOf(sync), await summarized(operation, sync), operation.now);
  if (!decided.ok) return decided;

  const { closedAt, timer } = decided.value;
  await updateSync(operation, syncId, { ...timer, closedAt, closedById: operation.actor.id });
  await recordEvent(operation, {
    kind: "morningSync.closed",
    subjectType: "MorningSync",
    subjectId: syncId,
    data: { elapsedMs: timer.elapsedMs },
  });
  return accept(syncId);
}

/** Every tour of the agenda, whoever sees it, and whether a summary of it is written. */
async function summarized(operation: Operation, sync: MorningSyncRecord): Promise<SummarizedTour[]> {
  const agenda = await toursOfPair(operation, sync);
  if (agenda.length === 0) return [];
  const handoffs = await handoffsOfTours(
    operation,
    agenda.map(({ id }) => id),
  );
  const written = new Set((await summariesOfSyncs(operation, [sync.id])).map(({ handoffId }) => handoffId));
  const done = new Set(handoffs.filter(({ id }) => written.has(id)).map(({ tourId }) => tourId));
  return Promise.all(
    agenda.map(async ({ id, buyerId }) => {
      const buyer = await operation.loaders.buyer.load(buyerId);
      return { id, name: buyer?.name ?? "a tour that you do not see", summarized: done.has(id) };
    }),
  );
}
