import { type MutationName, mutations, type UserErrorAnswer } from "./operations.ts";
import { type Caller, type GraphQLAnswer, key } from "./world.ts";

export interface MutationAnswer {
  /** The payload's object; null when refused. */
  readonly object: Record<string, unknown> | null;
  readonly userErrors: readonly UserErrorAnswer[];
  /** The codes of the user errors. */
  readonly codes: readonly string[];
  readonly answer: GraphQLAnswer<Record<string, unknown>>;
}

/** Sends a mutation, with a key of its own unless the input has one. */
export async function mutateAs(caller: Caller, name: MutationName, input: object): Promise<MutationAnswer> {
  const variables = { input: { idempotencyKey: key(), ...input } };
  const answer = await caller.send<Record<string, unknown>>(mutations[name], variables);
  const payload = (answer.data?.[name] ?? { userErrors: [] }) as {
    readonly userErrors: readonly UserErrorAnswer[];
  } & Record<string, unknown>;
  const { userErrors, ...rest } = payload;
  const object = (Object.values(rest)[0] ?? null) as Record<string, unknown> | null;
  return { object, userErrors, codes: userErrors.map(({ code }) => code), answer };
}

/** The same, failing the test unless it was carried out. Gives the object's global id. */
export async function done(caller: Caller, name: MutationName, input: object): Promise<string> {
  const { object, userErrors, answer } = await mutateAs(caller, name, input);
  if (!object || userErrors.length > 0 || answer.errors.length > 0) throw new Error(answer.body);
  return String(object.id);
}
