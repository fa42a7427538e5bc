import type { Operation } from "../operation/operation.ts";
import { scopesOf } from "../permissions/permissions.ts";
import type { CommitmentRecord } from "./commitment.queries.ts";

/** Whether a promise the member sees is within their grant for an action; the same reach as `lockCommitment`. */
export async function mayDo(
  action: "commitment.settle" | "commitment.change",
  { actor, loaders }: Operation,
  { ownerId, madeById, buyerId }: CommitmentRecord,
): Promise<boolean> {
  const scopes = scopesOf(actor.role, action);
  if (scopes.includes("ANY")) return true;
  if (scopes.includes("OWN") && (ownerId === actor.id || madeById === actor.id)) return true;
  // A member whose grants reach only the communities served sees the buyer exactly when they serve them.
  return scopes.includes("SERVED") && (await loaders.buyer.load(buyerId)) !== null;
}
