import { accept, type Refusal, type Result } from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { permit } from "../permissions/permit.ts";
import { buyerRow, exportParts, namesIn } from "./buyer-export.queries.ts";

/** Everything Baton holds of one buyer. */
export type BuyerDocument = Readonly<Record<string, unknown>>;

/**
 * Gathers everything there is of one buyer, and keeps in the trail who took it out.
 *
 * @throws GraphQLError FORBIDDEN
 */
export async function exportBuyer(
  operation: Operation,
  buyerId: string,
): Promise<Result<BuyerDocument, Refusal<"NOT_FOUND">>> {
  permit(operation, "buyer.export");
  const buyer = await buyerRow(operation, buyerId);
  if (!buyer) return notFound("buyer", ["id"]);
  await recordEvent(operation, {
    kind: "buyer.exported",
    subjectType: "Buyer",
    subjectId: buyerId,
    buyerId,
  });
  const parts: Record<string, readonly object[]> = {};
  for (const [name, read] of Object.entries(exportParts)) parts[name] = await read(operation, buyerId);
  const { name, id } = operation.builder;
  return accept({
    format: "baton.buyer/1",
    exportedAt: operation.now.toISOString(),
    builder: { id, name },
    buyer,
    ...parts,
    // Everything else in it is an id of the buyer's own.
    names: await namesIn(operation, parts),
  });
}
