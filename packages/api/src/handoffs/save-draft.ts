import { accept, saveDraft as decide, parseHandoffContent, type Refusal, type Result } from "@baton/playbook";
import { at, notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { lockTour } from "../tours/tour.queries.ts";
import { insertHandoff, updateHandoff } from "./handoff.queries.ts";
import { lockHandoffOf } from "./locked-handoff.queries.ts";
import { refuseUnknownReferences } from "./unknown-references.ts";

export interface DraftToSave {
  readonly tourId: string;
  /** The revision the writer started from; 0 when there was no handoff yet. */
  readonly expectedRevision: number;
  /** A `HandoffContent` with uuids; parsed here. */
  readonly content: unknown;
}

/** `currentId` is the handoff that was saved meanwhile. */
export interface SaveDraftRefusal
  extends Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "STALE_REVISION" | "HANDOFF_ENDED"> {
  readonly currentId?: string;
}

/** Saves what the OSC is writing; the first save makes the tour's handoff. Answers with the handoff's id. */
export async function saveDraft(
  operation: Operation,
  { tourId, expectedRevision, content }: DraftToSave,
): Promise<Result<string, SaveDraftRefusal>> {
  const allowed = allow(operation, "handoff.write");
  if (!allowed.ok) return allowed;
  const tour = await lockTour(operation, "handoff.write", tourId);
  if (!tour) return notFound("tour", ["tourId"]);
  const parsed = parseHandoffContent(content);
  if (!parsed.ok) return at("content", parsed);
  const handoff = await lockHandoffOf(operation, tour);
  const tourCancelled = tour.status === "CANCELLED";
  const decided = decide(handoff?.facts ?? null, { expectedRevision, content: parsed.value, tourCancelled });
  if (!decided.ok) return withCurrent(decided.refusal, handoff?.id);
  const known = await refuseUnknownReferences(operation, parsed.value, tour.buyerId);
  if (!known.ok) return known;

  const id = handoff?.id ?? operation.newId();
  const { status, revision, draft } = decided.value;
  if (handoff) {
    const saved = { draftSavedAt: operation.now, draftSavedById: operation.actor.id };
    await updateHandoff(operation, id, { status, revision, draft, ...saved });
  } else {
    await insertHandoff(operation, { id, tourId, status, revision, draft });
  }
  await recordEvent(operation, {
    kind: handoff ? "handoff.draftSaved" : "handoff.started",
    subjectType: "Handoff",
    subjectId: id,
    buyerId: tour.buyerId,
    // Ids only: nobody relies on what is half typed. What changed is told at delivery, against the version before.
    data: { tourId, revision },
  });
  return accept(id);
}

function withCurrent(refusal: SaveDraftRefusal, currentId: string | undefined) {
  const shown = refusal.code === "STALE_REVISION" ? { ...refusal, currentId } : refusal;
  return { ok: false, refusal: shown } as const;
}
