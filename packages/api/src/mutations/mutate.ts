import type { Refusal, Result } from "@baton/playbook";
import type { IdempotentInput } from "../idempotency/idempotent-input.ts";
import { once } from "../idempotency/once.ts";
import { nodes } from "../nodes/nodes.ts";
import { forgetReads, type Operation } from "../operation/operation.ts";
import type { GlobalIdType } from "../schema/global-id.ts";

/** What a use case refuses with. */
export interface MutationRefusal extends Refusal {
  /** The object as it is now, where the payload shows it all the same. */
  readonly currentId?: string;
  /** The refusal told as several errors, where one is not enough. */
  readonly errors?: readonly Refusal[];
}

interface Mutation {
  /** The mutation's name: an idempotency key belongs to it. */
  readonly name: string;
  readonly input: IdempotentInput;
  /** Type of the object it answers with; the payload's field is the same with a small first letter. */
  readonly type: GlobalIdType;
  /** The use case, which answers with the object's id. */
  readonly run: () => Promise<Result<string, MutationRefusal>>;
}

/** Runs a use case once per idempotency key and makes the payload of what came of it. */
export async function mutate(operation: Operation, mutation: Mutation): Promise<Record<string, unknown>> {
  const { type } = mutation;
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const result = await once(operation, mutation);
  if (result.ok) {
    forgetReads(operation);
    return { [field]: await nodes[type].load(operation, result.value), userErrors: [] };
  }
  const { currentId } = result.refusal;
  return {
    [field]: currentId === undefined ? null : await nodes[type].load(operation, currentId),
    userErrors: toUserErrors(result.refusal),
  };
}

/** A refusal as a payload tells it. */
export function toUserErrors(refusal: Omit<MutationRefusal, "currentId">) {
  const { errors = [refusal] } = refusal;
  return errors.map((error) => ({ ...error, field: error.field.length > 0 ? error.field : null }));
}
