import {
  accept,
  agendaOf,
  summarizeTour as decide,
  type Refusal,
  type Result,
  refuse,
} from "@baton/playbook";
import { recordFairness } from "../fairness/record-fairness.ts";
import { lockHandoffOf } from "../handoffs/locked-handoff.queries.ts";
import { startHandoff } from "../handoffs/start-handoff.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { lockTour, type TourRecord } from "../tours/tour.queries.ts";
import { lockSync, type MorningSyncRecord } from "./morning-sync.queries.ts";
import { insertSummary, newestSummary } from "./summary.queries.ts";
import { factsOf } from "./sync-facts.ts";

export interface SummaryToWrite {
  readonly syncId: string;
  readonly tourId: string;
  /** Parsed here. */
  readonly words: string;
  /** The summary the writer had in front of them; null where there was none. */
  readonly replacesId: string | null;
}

/** `currentId` is the sync in which somebody wrote another summary meanwhile. */
interface SummaryRefusal
  extends Refusal<
    "FORBIDDEN" | "NOT_FOUND" | "SYNC_CLOSED" | "NOT_ON_AGENDA" | "NEWER_SUMMARY" | "INVALID_INPUT"
  > {
  readonly currentId?: string;
}

/**
 * Writes what was agreed over a tour into its handoff, which is begun where there is none. Answers with the sync's id.
 */
export async function summarizeTour(
  operation: Operation,
  { syncId, tourId, words, replacesId }: SummaryToWrite,
): Promise<Result<string, SummaryRefusal>> {
  const allowed = allow(operation, "morningSync.hold");
  if (!allowed.ok) return allowed;
  const sync = await lockSync(operation, "morningSync.hold", syncId);
  if (!sync) return notFound("morning sync", ["morningSyncId"]);
  const tour = await lockTour(operation, "tour.read", tourId);
  if (!tour) return notFound("tour", ["tourId"]);
  if (!(await isOnAgenda(operation, sync, tour))) {
    return refuse(
      "NOT_ON_AGENDA",
      "This tour is not one of this sync’s: it was moved, cancelled or given to somebody else. Nothing was saved; write it into its handoff.",
      ["tourId"],
    );
  }
  const handoff = await lockHandoffOf(operation, tour);
  const newest = handoff && (await newestSummary(operation, { syncId, handoffId: handoff.id }));
  const decided = decide(factsOf(sync), newest, { words, replacesId }, operation.now);
  if (!decided.ok) return shown(decided.refusal, syncId);
  if (decided.value.words === null) return accept(syncId);

  const handoffId = handoff?.id ?? (await startHandoff(operation, tour));
  const id = operation.newId();
  const written = { words: decided.value.words, writtenAt: decided.value.writtenAt };
  const { id: writtenById } = operation.actor;
  await insertSummary(operation, { id, morningSyncId: syncId, handoffId, ...written, writtenById });
  await recordEvent(operation, {
    kind: "handoff.summarized",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: tour.buyerId,
    changes: [{ field: "Morning sync", from: newest?.words ?? null, to: written.words }],
    data: { tourId, morningSyncId: syncId, summaryId: id },
  });
  await recordEvent(operation, {
    kind: "morningSync.summarized",
    subjectType: "MorningSync",
    subjectId: syncId,
    data: { tourId, handoffId, summaryId: id },
  });
  await recordFairness(operation, { id: handoffId, tour }, [{ field: "Morning sync", text: written.words }]);
  return accept(syncId);
}

async function isOnAgenda(
  { loaders }: Operation,
  { oscId, osmId, day }: MorningSyncRecord,
  tour: TourRecord,
): Promise<boolean> {
  const community = await loaders.community.load(tour.communityId);
  if (!community || tour.bookedById !== oscId || tour.onsiteManagerId !== osmId) return false;
  return agendaOf([{ ...tour, timeZone: community.timeZone }], day).length > 0;
}

function shown(refusal: SummaryRefusal, currentId: string) {
  return {
    ok: false,
    refusal: refusal.code === "NEWER_SUMMARY" ? { ...refusal, currentId } : refusal,
  } as const;
}
