import {
  accept,
  type DeliverRefusal,
  deliver as decide,
  type HandoffContent,
  type Refusal,
  type Result,
  type TrailChange,
  versionChanges,
  writtenInVersion,
} from "@baton/playbook";
import { countCommitmentsMadeIn } from "../commitments/commitment.queries.ts";
import { recordFairness } from "../fairness/record-fairness.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { contentNames } from "./content-names.ts";
import { updateHandoff } from "./handoff.queries.ts";
import { type LockedHandoff, lockHandoff } from "./locked-handoff.queries.ts";
import { insertVersion } from "./version.queries.ts";

/** Makes the draft the next version, which the OSM reads. Answers with the handoff's id. */
export async function deliverHandoff(
  operation: Operation,
  { handoffId, expectedRevision }: { readonly handoffId: string; readonly expectedRevision: number },
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND"> | DeliverRefusal>> {
  const allowed = allow(operation, "handoff.deliver");
  if (!allowed.ok) return allowed;
  const handoff = await lockHandoff(operation, "handoff.deliver", handoffId);
  if (!handoff) return notFound("handoff", ["handoffId"]);
  const { policy, now, actor } = operation;
  const [made] = await countCommitmentsMadeIn(operation, [handoffId]);
  const decided = decide(
    handoff.facts,
    { expectedRevision },
    policy,
    { promiseCount: made?.count ?? 0 },
    now,
  );
  if (!decided.ok) return decided;

  const { status, version } = decided.value;
  await insertVersion(operation, { id: operation.newId(), handoffId, ...version, deliveredById: actor.id });
  await updateHandoff(operation, handoffId, {
    status,
    currentVersion: version.number,
    deliveredRevision: handoff.facts.revision,
  });
  const before = handoff.facts.currentVersion?.content ?? null;
  await recordEvent(operation, {
    kind: "handoff.delivered",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId: handoff.tour.buyerId,
    changes: before ? await changesSince(operation, handoff, before, version.content) : [],
    data: { tourId: handoff.tour.id, version: version.number },
  });
  await recordFairness(operation, handoff, writtenInVersion(before, version.content));
  return accept(handoffId);
}

/** What reads differently than in the version before; of the first nothing is told, since all of it is new. */
async function changesSince(
  operation: Operation,
  { tour }: LockedHandoff,
  before: HandoffContent,
  after: HandoffContent,
): Promise<readonly TrailChange[]> {
  return versionChanges(before, after, await contentNames(operation, [before, after], tour.id));
}
