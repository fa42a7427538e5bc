import { createHash } from "node:crypto";
import { accept, type Result, refuse } from "@baton/playbook";
import stringify from "fast-json-stable-stringify";
import type { MutationRefusal } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import type { GlobalIdType } from "../schema/global-id.ts";
import { isStorableText } from "../text/storable-text.ts";
import { findKey, insertKey } from "./idempotency.queries.ts";
import type { IdempotentInput } from "./idempotent-input.ts";

const longestKey = 128;

interface KeyedWrite {
  readonly name: string;
  readonly input: IdempotentInput;
  readonly type: GlobalIdType;
  readonly run: () => Promise<Result<string, MutationRefusal>>;
}

/**
 * Runs a write unless the member did it before under the same key; then it gives the first result's id and writes
 * nothing. The key is stored in the write's own transaction: a refusal or a rollback leaves none behind.
 */
export async function once(
  operation: Operation,
  { name, input, type, run }: KeyedWrite,
): Promise<Result<string, MutationRefusal>> {
  const { idempotencyKey: key, ...rest } = input;
  if (!isKey(key))
    return refuse("INVALID_INPUT", `The idempotency key must be 1 to ${longestKey} characters of text.`, [
      "idempotencyKey",
    ]);
  const inputHash = hash(rest);
  const before = await findKey(operation, key);
  if (before) {
    if (before.operation === name && before.inputHash === inputHash) return accept(before.resultId);
    return refuse(
      "IDEMPOTENCY_KEY_REUSED",
      "You used this idempotency key before, for something else. Nothing was written. Use a new key for a new request.",
      ["idempotencyKey"],
    );
  }
  const result = await run();
  if (result.ok)
    await insertKey(operation, { key, operation: name, inputHash, resultType: type, resultId: result.value });
  return result;
}

function isKey(key: string): boolean {
  const length = [...key.slice(0, 2 * longestKey + 1)].length;
  return length >= 1 && length <= longestKey && isStorableText(key);
}

/** Of the input as JSON with sorted keys, so the order of its fields does not matter. */
function hash(input: object): string {
  return createHash("sha256").update(stringify(input)).digest("hex");
}
