import { accept, memberRoles, type Refusal, type Result, refuse } from "@baton/playbook";
import { findActiveMember, type MemberRecord } from "../members/member.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { scopesOf } from "../permissions/permissions.ts";

/** Who sees buyers, and so can keep a promise to one. */
export const keeperRoles = memberRoles.filter((role) => scopesOf(role, "commitment.settle").length > 0);

/** The member who is to do something for a buyer: one who is still here, and sees buyers. */
export async function findKeeper(
  operation: Operation,
  ownerId: string,
): Promise<Result<MemberRecord, Refusal<"NOT_FOUND" | "INVALID_INPUT">>> {
  const owner = await findActiveMember(operation, ownerId);
  if (!owner) return notFound("member", ["ownerId"]);
  if (keeperRoles.includes(owner.role)) return accept(owner);
  return refuse(
    "INVALID_INPUT",
    `${owner.name} does not see buyers, so they could not keep the promise. Pick someone in sales.`,
    ["ownerId"],
  );
}
