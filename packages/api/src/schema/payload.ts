import { Field, ObjectType } from "type-graphql";
import { enumType } from "./enum-type.ts";
import { UserError } from "./user-error.type.ts";

/** Codes every mutation may answer with. */
const sharedCodes = {
  NOT_FOUND: "Something the input names does not exist, or is not visible to the member.",
  FORBIDDEN: "The member's role may not do this.",
  INVALID_INPUT: "The input breaks a rule; `field` says where and `message` what to change.",
  IDEMPOTENCY_KEY_REUSED: "The idempotency key was already used by this member with another input.",
} as const;

interface PayloadDefinition<Key extends string, Code extends string> {
  /** Name of the mutation with a capital: `HandoffDeliver`. */
  readonly mutation: string;
  /** Field of the payload that carries the object. */
  readonly object: Key;
  readonly type: () => object;
  /** When the object is there, in words. */
  readonly objectDescription: string;
  /** Codes only this mutation has, each with its description. */
  readonly codes?: Record<Code, string>;
  /** Adds fields to the error class beyond code, message and field. */
  readonly extendError?: (prototype: object) => void;
}

/** Makes the three types of one mutation: `XErrorCode`, `XUserError` and `XPayload`. Returns the payload class. */
export function definePayload<Key extends string, Code extends string = never>(
  definition: PayloadDefinition<Key, Code>,
): new () => object {
  const { mutation, object, type } = definition;
  const code = enumType<string>(`${mutation}ErrorCode`, `Why \`${lowerFirst(mutation)}\` was refused.`, {
    ...sharedCodes,
    ...definition.codes,
  });

  class MutationUserError {}
  Field(() => code, { description: "Which refusal this is, for programs." })(
    MutationUserError.prototype,
    "code",
  );
  definition.extendError?.(MutationUserError.prototype);
  ObjectType(`${mutation}UserError`, {
    implements: UserError,
    simpleResolvers: true,
    description: `A refusal of \`${lowerFirst(mutation)}\`.`,
  })(MutationUserError);

  class MutationPayload {}
  Field(type, { nullable: true, description: definition.objectDescription })(
    MutationPayload.prototype,
    object,
  );
  Field(() => [MutationUserError], { description: "Why nothing was written; empty when it was." })(
    MutationPayload.prototype,
    "userErrors",
  );
  ObjectType(`${mutation}Payload`, {
    simpleResolvers: true,
    description: `What \`${lowerFirst(mutation)}\` answers.`,
  })(MutationPayload);
  return MutationPayload;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
