import { accept, householdName, type Refusal, type Result } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { type BuyerDetails, insertBuyer } from "./buyer-writes.queries.ts";
import { refuseTakenExternalId } from "./external-id-taken.ts";
import { type BuyerParts, parseBuyerParts } from "./parse-buyer.ts";

export type NewBuyer = BuyerParts & { readonly people: unknown };

/** Writes a household down. Answers with the buyer's id. */
export async function createBuyer(
  operation: Operation,
  input: NewBuyer,
): Promise<Result<string, Refusal<"FORBIDDEN" | "INVALID_INPUT" | "EXTERNAL_ID_TAKEN">>> {
  const allowed = allow(operation, "buyer.create");
  if (!allowed.ok) return allowed;
  const parsed = parseBuyerParts(input);
  if (!parsed.ok) return parsed;
  const { people = [], contactPoints = [], externalIds = [], source = null } = parsed.value;
  const free = await refuseTakenExternalId(operation, externalIds, null);
  if (!free.ok) return free;

  const id = operation.newId();
  const details: BuyerDetails = { name: householdName(people), people, contactPoints, externalIds, source };
  await insertBuyer(operation, id, details);
  await recordEvent(operation, { kind: "buyer.created", subjectType: "Buyer", subjectId: id, buyerId: id });
  return accept(id);
}
