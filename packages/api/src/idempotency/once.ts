import { accept, type Result } from "@baton/playbook";
import type { MutationRefusal } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import type { GlobalIdType } from "../schema/global-id.ts";
import { findKey, insertKey } from "./idempotency.queries.ts";
import { isIdempotencyKey, refuseIdempotencyKey, refuseReusedKey } from "./idempotency-key.ts";
import type { IdempotentInput } from "./idempotent-input.ts";
import { hashOf } from "./input-hash.ts";

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
  if (!isIdempotencyKey(key)) return refuseIdempotencyKey();
  const inputHash = hashOf(rest);
  const before = await findKey(operation, key);
  if (before) {
    if (before.operation === name && before.inputHash === inputHash) return accept(before.resultId);
    return refuseReusedKey();
  }
  const result = await run();
  if (result.ok)
    await insertKey(operation, { key, operation: name, inputHash, resultType: type, resultId: result.value });
  return result;
}
