import { accept, changed, parseMemberHours, type Refusal, type Result } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { quietHoursOf, updateQuietHours } from "./notification.queries.ts";

interface Hours {
  readonly timeZone: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Sets when the viewer is not to be disturbed. Answers with the viewer's id. */
export async function setQuietHours(
  operation: Operation,
  hours: Hours,
): Promise<Result<string, Refusal<"FORBIDDEN" | "INVALID_INPUT">>> {
  const allowed = allow(operation, "member.updateQuietHours");
  if (!allowed.ok) return allowed;
  const parsed = parseMemberHours(hours);
  if (!parsed.ok) return parsed;
  const memberId = operation.actor.id;
  const before = await quietHoursOf(operation, memberId);
  await updateQuietHours(operation, memberId, parsed.value);
  await recordEvent(operation, {
    kind: "member.quietHoursUpdated",
    subjectType: "Member",
    subjectId: memberId,
    changes: [
      ...changed("Time zone", before.timeZone, hours.timeZone),
      ...changed("Quiet hours", inWords(before), inWords(hours)),
    ],
  });
  return accept(memberId);
}

function inWords({ from, to }: Hours): string | null {
  return from === null || to === null ? null : `${from} to ${to}`;
}
