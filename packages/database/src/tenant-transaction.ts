import { AsyncLocalStorage } from "node:async_hooks";
import { type SQL, sql } from "drizzle-orm";
import type { TenantContext, TenantOptions } from "./database.ts";

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The name of the role that every tenant's transaction runs as. */
export const applicationRole = "baton_app";

/**
 * The first statement of a transaction: whose it is, and as which role. All of it ends with the transaction, so
 * nothing is left on the connection for the next one.
 */
export function enterTenant(
  { builderId }: TenantContext,
  { readOnly = false }: TenantOptions,
  limits: Readonly<Record<string, string>> = {},
): SQL {
  if (!uuidForm.test(builderId))
    throw new TypeError("Baton: builderId is not a UUID, so no builder can have it.");
  const settings = {
    role: applicationRole,
    "baton.builder_id": builderId,
    ...limits,
    ...(readOnly && { transaction_read_only: "on" }),
  };
  const set = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${sql.raw(`'${name}'`)}, ${value}, true)`,
  );
  return sql`select ${sql.join(set, sql`, `)}`;
}

/**
 * A transaction within a transaction would wait for a connection that the outer one holds: for ever on PGlite,
 * which has one, and on PostgreSQL as soon as enough of them do it at once. So it is told at once instead.
 */
export class TransactionNesting {
  readonly #current = new AsyncLocalStorage<{ running: boolean }>();

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#current.getStore()?.running) {
      throw new Error(
        "Baton: withTenant() was called inside withTenant(). Pass the outer transaction on instead.",
      );
    }
    const transaction = { running: true };
    try {
      return await this.#current.run(transaction, work);
    } finally {
      transaction.running = false;
    }
  }
}
