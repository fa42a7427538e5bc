import type { PGlite, Transaction } from "@electric-sql/pglite";

/**
 * The client as Drizzle sees it, whose transactions are never rolled back in silence. After a statement has failed
 * PostgreSQL answers a commit with a rollback and no error; so if the work swallowed that failure it would go on
 * as if its writes were there. postgres.js looks out for that itself.
 */
export function committing(client: PGlite): PGlite {
  const transaction = <T>(work: (tx: Transaction) => Promise<T>) =>
    client.transaction(async (tx) => {
      const result = await work(tx);
      // Refused with 25P02, "current transaction is aborted", if it is.
      await tx.query("select 1");
      return result;
    });
  const drizzleClient: Pick<PGlite, "query" | "transaction"> = {
    query: client.query.bind(client),
    transaction: transaction as PGlite["transaction"],
  };
  return drizzleClient as PGlite;
}
