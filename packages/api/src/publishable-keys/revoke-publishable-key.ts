import { accept, type Refusal, type Result } from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { markRevoked } from "./publishable-key.queries.ts";

/** Ends a key: nothing more is taken from it. Of one that is revoked already nothing changes. */
export async function revokePublishableKey(
  operation: Operation,
  id: string,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND">>> {
  const allowed = allow(operation, "publishableKey.revoke");
  if (!allowed.ok) return allowed;
  if (!(await operation.loaders.publishableKey.load(id)))
    return notFound("publishable key", ["publishableKeyId"]);
  if (await markRevoked(operation, id))
    await recordEvent(operation, {
      kind: "publishableKey.revoked",
      subjectType: "PublishableKey",
      subjectId: id,
    });
  return accept(id);
}
