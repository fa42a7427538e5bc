import type { SQL } from "drizzle-orm";
import type { Tx } from "./database.ts";

/** Runs a statement of one's own and gives its rows, the same way on both engines. Instants come as text. */
export async function queryRows<Row extends Record<string, unknown>>(tx: Tx, statement: SQL): Promise<Row[]> {
  const result: unknown = await tx.execute(statement);
  // postgres.js answers an array, PGlite an object that holds one.
  return (Array.isArray(result) ? [...result] : (result as { rows: Row[] }).rows) as Row[];
}
