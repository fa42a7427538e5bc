import {
  accept,
  defaultPolicy,
  type PlaybookPolicy,
  type PolicyChange,
  parsePolicy,
  policyChanges,
  type Refusal,
  type Result,
} from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { lockPlaybook, writePlaybook } from "./playbook.queries.ts";

/** Changes the policy. Every derived state follows at once, because none is stored. Answers with the builder's id. */
export async function updatePlaybook(
  operation: Operation,
  change: PolicyChange,
): Promise<Result<string, Refusal<"FORBIDDEN" | "INVALID_INPUT">>> {
  const allowed = allow(operation, "playbook.update");
  if (!allowed.ok) return allowed;
  const { builder } = operation;
  const before: PlaybookPolicy = { ...defaultPolicy, ...(await lockPlaybook(operation)) };
  const parsed = parsePolicy(before, change);
  if (!parsed.ok) return parsed;
  const changes = policyChanges(before, parsed.value);
  operation.policy = parsed.value;
  if (changes.length === 0) return accept(builder.id);
  await writePlaybook(operation, unlikeDefaults(parsed.value));
  await recordEvent(operation, {
    kind: "playbook.updated",
    subjectType: "Playbook",
    subjectId: builder.id,
    changes,
    data: { ...parsed.value },
  });
  return accept(builder.id);
}

/** Only what differs is kept, so a better default reaches every builder that never chose otherwise. */
function unlikeDefaults(policy: PlaybookPolicy): Partial<PlaybookPolicy> | null {
  const unlike = Object.entries(policy).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultPolicy[key as keyof PlaybookPolicy]),
  );
  return unlike.length === 0 ? null : Object.fromEntries(unlike);
}
