import { events } from "@baton/database";
import { memberIdOf } from "../permissions/actor.ts";
import type { GlobalIdType } from "../schema/global-id.ts";
import type { Operation } from "./operation.ts";

export interface NewEvent {
  /** Noun and what happened to it: `handoff.delivered`. */
  readonly kind: `${string}.${string}`;
  readonly subjectType: GlobalIdType;
  readonly subjectId: string;
  /** Ids and figures only, never a buyer's words. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes what happened to the event log, in the operation's own transaction. */
export async function recordEvent(
  { tx, builder, actor, now, newId }: Operation,
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
    data: event.data ?? {},
  });
}
