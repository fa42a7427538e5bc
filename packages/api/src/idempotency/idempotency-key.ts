import { refuse } from "@baton/playbook";
import { isStorableText } from "../text/storable-text.ts";

const longestKey = 128;
const field = ["idempotencyKey"];

export function isIdempotencyKey(key: string): boolean {
  const length = [...key.slice(0, 2 * longestKey + 1)].length;
  return length >= 1 && length <= longestKey && isStorableText(key);
}

export function refuseIdempotencyKey() {
  return refuse("INVALID_INPUT", `The idempotency key must be 1 to ${longestKey} characters of text.`, field);
}

/** The refusal for a key that stands for another request. */
export function refuseReusedKey() {
  return refuse(
    "IDEMPOTENCY_KEY_REUSED",
    "You used this idempotency key before, for something else. Nothing was written. Use a new key for a new request.",
    field,
  );
}
