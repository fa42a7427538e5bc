import { accept, type Refusal, type Result } from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { allow } from "../permissions/permit.ts";
import { announceRead, markRead, notificationsByIds } from "./notification.queries.ts";

/** Marks notifications of the viewer as read; all of them with null. Answers with the viewer's id. */
export async function markNotificationsRead(
  operation: Operation,
  ids: readonly string[] | null,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND">>> {
  const allowed = allow(operation, "notification.markRead");
  if (!allowed.ok) return allowed;
  if (ids && ids.length > 0) {
    const found = new Set((await notificationsByIds(operation, ids)).map(({ id }) => id));
    if (ids.some((id) => !found.has(id))) return notFound("notification", ["notificationIds"]);
  }
  if (ids === null || ids.length > 0) await markRead(operation, ids);
  await announceRead(operation);
  return accept(operation.actor.id);
}
