import type { MemberRole } from "../members/role.ts";
import { accept, type Refusal, type Result, refuse } from "../result.ts";

export interface OnCallInput {
  readonly isOnCall: boolean;
  /** From then on it is the other way round; null for until told otherwise. */
  readonly until: Date | null;
}

interface Person {
  readonly id: string;
  readonly role: MemberRole;
}

export interface OnCallSet extends OnCallInput {
  readonly coveredById: string | null;
}

/**
 * Decides whether an OSC answers questions now, and who does meanwhile. `coveredBy` is an active member, null for nobody.
 */
export function setOnCall(
  member: Person,
  coveredBy: Person | null,
  { isOnCall, until }: OnCallInput,
  now: Date,
): Result<OnCallSet, Refusal<"NOT_AN_OSC" | "CANNOT_COVER" | "INVALID_INPUT">> {
  if (member.role !== "OSC") {
    return refuse("NOT_AN_OSC", "Only an OSC is on call for questions. Choose an OSC.", ["memberId"]);
  }
  if (coveredBy?.id === member.id) {
    return refuse("CANNOT_COVER", "Nobody covers for themselves. Choose another OSC or a sales manager.", [
      "coveredById",
    ]);
  }
  if (coveredBy && coveredBy.role !== "OSC" && coveredBy.role !== "SALES_MANAGER") {
    return refuse(
      "CANNOT_COVER",
      "Only an OSC or a sales manager can answer for an OSC. Choose one of them, or nobody.",
      ["coveredById"],
    );
  }
  if (until && !(until > now)) {
    return refuse("INVALID_INPUT", "This time has passed. Choose a later one, or leave it open.", ["until"]);
  }
  return accept({ isOnCall, until, coveredById: coveredBy?.id ?? null });
}
