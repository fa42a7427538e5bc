import { type EventChange, events } from "@baton/database";
import { tell } from "../live/signal.ts";
import { wokenBy } from "../notifications/wake.ts";
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

/** Writes what happened to the event log, in the operation's own transaction, and tells those who are looking. */
export async function recordEvent(
  { tx, builder, actor, door, now, newId, woken }: Operation,
  event: NewEvent,
): Promise<void> {
  const wakes = wokenBy(event);
  if (wakes !== undefined) woken.add(wakes);
  const { kind, subjectType, subjectId } = event;
  const signal = { builderId: builder.id, kind, at: now, subjectType, subjectId, ...idsOf(event) };
  await tx
    .insert(events)
    .values({
      builderId: builder.id,
      id: newId(),
      kind,
      subjectType,
      subjectId,
      actorId: memberIdOf(actor),
      at: now,
      door,
      buyerId: event.buyerId ?? null,
      changes: event.changes?.length ? event.changes : null,
      data: event.data ?? {},
    })
    // Whoever looks at it is told when the transaction is committed.
    .returning({ told: tell(signal) });
}

/** What the event belongs to, by which those it concerns know it. */
function idsOf({ subjectType, subjectId, buyerId, data }: NewEvent) {
  const id = (name: string) => (typeof data?.[name] === "string" ? data[name] : undefined);
  return {
    tourId: subjectType === "Tour" ? subjectId : id("tourId"),
    handoffId: subjectType === "Handoff" ? subjectId : id("handoffId"),
    buyerId: subjectType === "Buyer" ? subjectId : (buyerId ?? id("buyerId")),
  };
}
