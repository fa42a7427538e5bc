import { handoffs, handoffVersions } from "@baton/database";
import { type HandoffFacts, storedContent } from "@baton/playbook";
import { and, eq } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { lockTour, type TourRecord } from "../tours/tour.queries.ts";

/** A handoff as the deciders need it, with its tour; both locked until the transaction ends. */
export interface LockedHandoff {
  readonly id: string;
  readonly tour: TourRecord;
  readonly facts: HandoffFacts;
}

/** Locks the tour, then its handoff. Null when there is none within the action's reach. */
export async function lockHandoff(
  operation: Operation,
  action: Action,
  handoffId: string,
): Promise<LockedHandoff | null> {
  const [found] = await operation.tx
    .select({ tourId: handoffs.tourId })
    .from(handoffs)
    .where(eq(handoffs.id, handoffId));
  const tour = found ? await lockTour(operation, action, found.tourId) : null;
  return tour && lockHandoffOf(operation, tour);
}

/** Locks the handoff of a tour that is locked already; null when it has none yet. */
export async function lockHandoffOf({ tx }: Operation, tour: TourRecord): Promise<LockedHandoff | null> {
  const [row] = await tx
    .select({
      id: handoffs.id,
      status: handoffs.status,
      revision: handoffs.revision,
      draft: handoffs.draft,
      currentVersion: handoffs.currentVersion,
    })
    .from(handoffs)
    .where(eq(handoffs.tourId, tour.id))
    .for("update");
  if (!row) return null;
  const { id, currentVersion, ...rest } = row;
  const facts = { ...rest, draft: storedContent(row.draft) };
  if (currentVersion === null) return { id, tour, facts: { ...facts, currentVersion: null } };
  const [version] = await tx
    .select({ number: handoffVersions.number, content: handoffVersions.content })
    .from(handoffVersions)
    .where(and(eq(handoffVersions.handoffId, id), eq(handoffVersions.number, currentVersion)));
  if (!version) return { id, tour, facts: { ...facts, currentVersion: null } };
  const content = storedContent(version.content);
  return { id, tour, facts: { ...facts, currentVersion: { ...version, content } } };
}
