import { accept, parsePublishableKey, type Refusal, type Result } from "@baton/playbook";
import { newPublishableKey } from "../identity/publishable-key.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { insertPublishableKey } from "./publishable-key.queries.ts";

export interface NewPublishableKey {
  readonly label: unknown;
  readonly origins: unknown;
  readonly communityId?: string | null;
  readonly perMinute?: unknown;
  readonly perDay?: unknown;
}

/** Makes a key for a marketing page. Answers with its id. */
export async function createPublishableKey(
  operation: Operation,
  { communityId = null, ...input }: NewPublishableKey,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT">>> {
  const allowed = allow(operation, "publishableKey.create");
  if (!allowed.ok) return allowed;
  const settings = parsePublishableKey(input);
  if (!settings.ok) return settings;
  if (communityId !== null && !(await operation.loaders.community.load(communityId)))
    return notFound("community", ["communityId"]);

  const id = operation.newId();
  const { origins, ...rest } = settings.value;
  const key = newPublishableKey(operation.builder.id);
  await insertPublishableKey(operation, { id, key, communityId, origins: [...origins], ...rest });
  await recordEvent(operation, {
    kind: "publishableKey.created",
    subjectType: "PublishableKey",
    subjectId: id,
    data: { communityId, origins },
  });
  return accept(id);
}
