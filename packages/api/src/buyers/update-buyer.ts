import { accept, buyerChanges, householdName, type Refusal, type Result } from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { contactPointsOf, externalIdsOf, lockBuyer, peopleOf } from "./buyer.queries.ts";
import { updateBuyer as writeBuyer } from "./buyer-writes.queries.ts";
import { refuseTakenExternalId } from "./external-id-taken.ts";
import { type BuyerParts, parseBuyerParts } from "./parse-buyer.ts";

export interface BuyerChange extends BuyerParts {
  readonly buyerId: string;
}

/** Changes what is given of a buyer. Answers with the buyer's id. */
export async function updateBuyer(
  operation: Operation,
  { buyerId, ...parts }: BuyerChange,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "EXTERNAL_ID_TAKEN">>> {
  const allowed = allow(operation, "buyer.update");
  if (!allowed.ok) return allowed;
  const buyer = await lockBuyer(operation, "buyer.update", buyerId);
  if (!buyer) return notFound("buyer", ["buyerId"]);
  const parsed = parseBuyerParts(parts);
  if (!parsed.ok) return parsed;
  const free = await refuseTakenExternalId(operation, parsed.value.externalIds ?? [], buyerId);
  if (!free.ok) return free;

  const [people, contactPoints, externalIds] = await Promise.all([
    peopleOf(operation, [buyerId]),
    contactPointsOf(operation, [buyerId]),
    externalIdsOf(operation, [buyerId]),
  ]);
  const before = { people, contactPoints, externalIds, source: buyer.source };
  const after = { ...before, ...parsed.value };
  await writeBuyer(operation, buyerId, { name: householdName(after.people), ...after });
  await recordEvent(operation, {
    kind: "buyer.updated",
    subjectType: "Buyer",
    subjectId: buyerId,
    buyerId,
    changes: buyerChanges(before, after),
    data: { changed: Object.keys(parsed.value) },
  });
  return accept(buyerId);
}
