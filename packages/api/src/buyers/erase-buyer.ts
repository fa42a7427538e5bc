import { accept, changed, eraseBuyer as decide, type Refusal, type Result } from "@baton/playbook";
import { releaseForErasure } from "../commitments/release-for-erasure.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { contactPointsOf, peopleOf } from "./buyer.queries.ts";
import { emptyBuyer, lockBuyerToErase, openToursOf } from "./buyer-erasure.queries.ts";

/**
 * Takes a person out of their record: names, contacts and words go, counts and times stay. Of a buyer who is erased
 * already nothing changes. Answers with the buyer's id.
 */
export async function eraseBuyer(
  operation: Operation,
  { buyerId, ...input }: { readonly buyerId: string; readonly reason: string },
): Promise<
  Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "TOUR_AHEAD" | "OUTCOME_MISSING">>
> {
  const allowed = allow(operation, "buyer.erase");
  if (!allowed.ok) return allowed;
  const buyer = await lockBuyerToErase(operation, buyerId);
  if (!buyer) return notFound("buyer", ["buyerId"]);
  if (buyer.erasedAt) return accept(buyerId);
  const [openTours, people, contactPoints] = await Promise.all([
    openToursOf(operation, buyerId),
    peopleOf(operation, [buyerId]),
    contactPointsOf(operation, [buyerId]),
  ]);
  const names = people.map(({ name }) => name);
  const contacts = contactPoints.map(({ value }) => value);
  const decided = decide({ openTours, names, contacts }, input, operation.now);
  if (!decided.ok) return decided;

  const { reason, erasedAt } = decided.value;
  await releaseForErasure(operation, buyerId);
  await emptyBuyer(operation, buyerId, erasedAt);
  // Written afterwards: the erasure empties what every event before it says was changed.
  await recordEvent(operation, {
    kind: "buyer.erased",
    subjectType: "Buyer",
    subjectId: buyerId,
    buyerId,
    changes: changed("Reason", null, reason),
  });
  return accept(buyerId);
}
