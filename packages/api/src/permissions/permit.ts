import { accept, type Refusal, type Result, refuse } from "@baton/playbook";
import { or, type SQL, sql } from "drizzle-orm";
import { GraphQLError } from "graphql";
import type { Operation } from "../operation/operation.ts";
import { keyRefusal } from "./key-gate.ts";
import { type Action, type Scope, scopesOf } from "./permissions.ts";

/** True when the caller's role has any grant for the action, however far it reaches. */
export function permitted({ actor }: Operation, action: Action): boolean {
  return scopesOf(actor.role, action).length > 0;
}

/**
 * Guards a root query.
 *
 * @throws GraphQLError FORBIDDEN when the role has no grant at all. Out of scope is no error: it does not exist.
 */
export function permit(operation: Operation, action: Action): void {
  if (permitted(operation, action)) return;
  throw new GraphQLError(forbidden(operation), { extensions: { code: "FORBIDDEN" } });
}

/** Guards a use case: refused when the role has no grant at all. */
export function allow(operation: Operation, action: Action): Result<null, Refusal<"FORBIDDEN">> {
  return permitted(operation, action) ? accept(null) : refuse("FORBIDDEN", forbidden(operation));
}

/**
 * The condition under which a row is within reach of the action; undefined when every row of the builder is.
 * `reach` says how this kind of row belongs to a community served, or to the member.
 */
export function within(
  { actor }: Operation,
  action: Action,
  reach: Readonly<Partial<Record<Exclude<Scope, "ANY">, () => SQL | undefined>>>,
): SQL | undefined {
  const scopes = scopesOf(actor.role, action);
  if (scopes.includes("ANY")) return undefined;
  const conditions = scopes.map((scope) => (scope === "ANY" ? undefined : reach[scope]?.()));
  return or(...conditions) ?? sql`false`;
}

function forbidden({ actor }: Operation): string {
  if (actor.role === "PUBLISHABLE_KEY") return keyRefusal;
  return `Your role (${actor.role}) may not do this. Ask an administrator of your company if you need to.`;
}
