import { type EventChange, events } from "@baton/database";
import { memberIdOf } from "../permissions/actor.ts";
import type { GlobalIdType } from "../schema/global-id.ts";
import type { Operation } from "./operation.ts";

export interface NewEvent {
  /** Noun and what happened to it: `handoff.delivered`. */
  readonly kind: `${string}.${string}`;
  readonly subjectType: GlobalIdType;
  readonly subjectId: string;
  /** Whose record it belongs to: with it the event is in the buyer's trail, and emptied with the buyer's erasure. */
  readonly buyerId?: string;
  /** What was changed from what to what, in words. Left out where nothing was there before that is not any more. */
  readonly changes?: readonly EventChange[];
  /** Ids and figures only, never a buyer's words: an erasure leaves it. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes what happened to the event log, in the operation's own transaction. */
export async function recordEvent(
  { tx, builder, actor, door, now, newId }: Operation,
  event: NewEvent,
): Promise<void> {
  await tx.insert(events).values({
    builderId: builder.id,
    id: newId(),
    kind: event.kind,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    actorId: memberIdOf(actor),
    at: now,
    door,
    buyerId: event.buyerId ?? null,
    changes: event.changes?.length ? event.changes : null,
    data: event.data ?? {},
  });
}
