import type { ParameterOrJSON, Row, Sql, TransactionSql, UnsafeQueryOptions } from "postgres";

/** How many different statements are kept prepared on a connection; past it they are sent plain. */
const preparedLimit = 500;

/** What Drizzle uses of a postgres.js client. */
type DrizzleClient = Pick<Sql, "options" | "begin" | "unsafe">;

/**
 * The pool as Drizzle sees it, with two things put right.
 *
 * A transaction's connection works only as long as the transaction runs. postgres.js would send a query that comes
 * later (a resolver still running after another has failed) on the same connection, which by then may be in the
 * transaction of another builder.
 *
 * Statements are prepared. Drizzle sends them unprepared, and postgres.js then spends a round trip on asking for the
 * parameters' types each time.
 */
export function guardPool(pool: Sql): Sql {
  const prepared = new Set<string>();
  const client: DrizzleClient = {
    options: pool.options,
    unsafe: pool.unsafe,
    begin: ((work: (connection: TransactionSql) => Promise<unknown>) => {
      const scope = { open: true };
      const close = () => {
        scope.open = false;
      };
      return pool
        .begin((connection) => work(guardConnection(connection, scope, prepared)).finally(close))
        .finally(close);
    }) as Sql["begin"],
  };
  return client as Sql;
}

function guardConnection(
  connection: TransactionSql,
  scope: { readonly open: boolean },
  prepared: Set<string>,
): TransactionSql {
  const client: Pick<TransactionSql, "unsafe" | "savepoint"> = {
    unsafe: <T extends Row[]>(
      query: string,
      parameters?: ParameterOrJSON<never>[],
      options?: UnsafeQueryOptions,
    ) => {
      if (!scope.open) throw new Error("Baton: the transaction has ended; this statement comes too late.");
      // postgres.js waits for someone to listen before it sends; here statements leave in the order they are made.
      return connection
        .unsafe<T>(query, parameters, { ...options, prepare: mayPrepare(query, prepared) })
        .execute();
    },
    savepoint: ((work: (connection: TransactionSql) => Promise<unknown>) =>
      connection.savepoint((inner) =>
        work(guardConnection(inner, scope, prepared)),
      )) as TransactionSql["savepoint"],
  };
  return client as TransactionSql;
}

function mayPrepare(query: string, prepared: Set<string>): boolean {
  if (prepared.size < preparedLimit) prepared.add(query);
  return prepared.has(query);
}
