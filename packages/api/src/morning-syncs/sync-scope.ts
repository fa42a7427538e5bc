import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { scopesOf } from "../permissions/permissions.ts";

/** Whether the action reaches the sync of these two, which may not have begun. */
export function isPairWithin(
  { actor }: Operation,
  action: Action,
  { oscId, osmId }: { readonly oscId: string; readonly osmId: string },
): boolean {
  const scopes = scopesOf(actor.role, action);
  if (scopes.includes("ANY")) return true;
  return scopes.includes("OWN") && (actor.id === oscId || actor.id === osmId);
}
