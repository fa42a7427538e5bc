import { queryRows, type Tx } from "@baton/database";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "pg-boss";

/** The queue's statements within a builder's transaction: the job is there if the transaction is committed, else not. */
export function tenantStatements(tx: Tx): Db {
  return {
    executeSql: async (text, values = []) => ({ rows: await queryRows(tx, withValues(text, values)) }),
  };
}

/** A statement with $1, $2 … as Drizzle takes it. */
function withValues(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  // As a parameter: Drizzle would make a list of an array.
  const value = (place: string) => sql.param(values[Number(place) - 1]);
  return sql.join(parts.map((part, index) => (index % 2 ? sql`${value(part)}` : sql.raw(part))));
}
