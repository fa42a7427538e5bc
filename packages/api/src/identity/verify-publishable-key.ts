import type { Tx } from "@baton/database";
import { accept, type Result } from "@baton/playbook";
import type { Principal } from "../operation/operation.ts";
import { findPublishableKey } from "../publishable-keys/publishable-key.queries.ts";
import type { TokenProblem } from "./read-token.ts";

/**
 * Finds a key of the transaction's builder, and holds the page that shows it against the origins it is registered
 * for. A browser always says which origin a page is of when it posts to another; who says none is no page.
 */
export async function verifyPublishableKey(
  tx: Tx,
  key: string,
  origin: string | undefined,
): Promise<Result<Principal, TokenProblem>> {
  const found = await findPublishableKey(tx, key);
  if (!found) return { ok: false, refusal: "UNKNOWN_PUBLISHABLE_KEY" };
  const { id, origins, revokedAt, builder, playbook, ...rest } = found;
  if (revokedAt) return { ok: false, refusal: "REVOKED_PUBLISHABLE_KEY" };
  if (origin === undefined || !origins.includes(origin)) return { ok: false, refusal: "WRONG_ORIGIN" };
  const actor = { id, role: "PUBLISHABLE_KEY", key: rest, origin, communityIds: [] } as const;
  return accept({ actor, builder, playbook });
}
