import { accept, type ExternalId, type Refusal, type Result, refuse } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { takenExternalId } from "./buyer-writes.queries.ts";

/** Refuses ids that another buyer has. `buyerId` is the buyer who may have them; null for a new one. */
export async function refuseTakenExternalId(
  operation: Operation,
  externalIds: readonly ExternalId[],
  buyerId: string | null,
): Promise<Result<null, Refusal<"EXTERNAL_ID_TAKEN">>> {
  const taken = await takenExternalId(operation, externalIds, buyerId);
  if (!taken) return accept(null);
  const index = externalIds.findIndex(
    ({ system, value }) => system === taken.system && value === taken.value,
  );
  return refuse(
    "EXTERNAL_ID_TAKEN",
    `Another buyer already has this id in ${taken.system}. Use that buyer, or correct the id.`,
    ["externalIds", String(index)],
  );
}
