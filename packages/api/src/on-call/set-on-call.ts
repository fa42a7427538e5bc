import {
  accept,
  changed,
  setOnCall as decide,
  formatDateTime,
  type OnCallInput,
  type Refusal,
  type Result,
} from "@baton/playbook";
import { findActiveMember } from "../members/member.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { scopesOf } from "../permissions/permissions.ts";
import { allow } from "../permissions/permit.ts";
import { writeOnCall } from "./on-call.queries.ts";

export interface OnCallToSet extends OnCallInput {
  readonly memberId: string;
  readonly coveredById: string | null;
}

/** Says whether an OSC answers questions, and who does instead. Answers with the OSC's id. */
export async function setOnCall(
  operation: Operation,
  { memberId, coveredById, isOnCall, until }: OnCallToSet,
): Promise<
  Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "NOT_AN_OSC" | "CANNOT_COVER" | "INVALID_INPUT">>
> {
  const allowed = allow(operation, "onCall.set");
  if (!allowed.ok) return allowed;
  const { actor, now } = operation;
  const isWithin = memberId === actor.id || scopesOf(actor.role, "onCall.set").includes("ANY");
  const member = isWithin ? await findActiveMember(operation, memberId) : null;
  if (!member) return notFound("member", ["memberId"]);
  const covering = coveredById === null ? null : await findActiveMember(operation, coveredById);
  if (coveredById !== null && !covering) return notFound("member", ["coveredById"]);
  const decided = decide(member, covering, { isOnCall, until }, now);
  if (!decided.ok) return decided;

  await writeOnCall(operation, { memberId, ...decided.value, changedAt: now });
  await recordEvent(operation, {
    kind: "member.onCallSet",
    subjectType: "Member",
    subjectId: memberId,
    changes: [
      ...changed("On call", null, isOnCall ? "Yes" : "No"),
      ...changed("Until", null, until && `${formatDateTime(until, "UTC")} UTC`),
      ...changed("Covered by", null, covering?.name ?? null),
    ],
    data: { isOnCall, until, coveredById },
  });
  return accept(memberId);
}
