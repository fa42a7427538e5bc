import { type BuyerIntakeSubmitMutation, buyerIntakeSubmitMutation } from "@baton/api-contract";
import { type MadeUp, type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";

type Payload = BuyerIntakeSubmitMutation["buyerIntakeSubmit"];

/**
 * The API as a page with a publishable key sees it; takes everything unless told otherwise. One that never answers
 * needs a key of its own: what is sent with one key goes out one after the other.
 */
export function intakeApi(
  payload: () => MadeUp<Payload> = () => ({ receivedAt: "2026-11-28T15:00:00Z", userErrors: [] }),
  publishableKey = "pk_story",
): MemoryConnection {
  const connection = memoryConnection().answer(buyerIntakeSubmitMutation, () => {
    const made = payload();
    return made === "silent" || "error" in made ? (made as "silent") : { buyerIntakeSubmit: made };
  });
  return Object.assign(connection, { publishableKey });
}

export function refusing(
  ...userErrors: readonly (Pick<Payload["userErrors"][number], "message"> &
    Partial<Payload["userErrors"][number]>)[]
): Payload {
  const rest = { code: "INVALID_INPUT", field: null, retryAfterSeconds: null } as const;
  return { receivedAt: null, userErrors: userErrors.map((error) => ({ ...rest, ...error })) };
}
