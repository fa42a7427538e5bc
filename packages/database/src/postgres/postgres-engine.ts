import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { channel } from "../announcements.ts";
import type { Database, Tx } from "../database.ts";
import { withoutValues } from "../database-error.ts";
import type { DatabaseOptions } from "../open-database.ts";
import { statementLogger } from "../statement-logger.ts";
import { enterTenant, TransactionNesting } from "../tenant-transaction.ts";
import { checkRole } from "./application-role.ts";
import { guardPool } from "./guarded-connection.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import { postgresQueue } from "./postgres-queue.ts";

/** Set within the transaction, not when connecting: poolers like PgBouncer refuse unknown start-up parameters. */
const limits = { statement_timeout: "30s", idle_in_transaction_session_timeout: "60s" };

export interface PostgresOptions extends DatabaseOptions {
  readonly url: string;
}

export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const pool = postgres(options.url, {
    max: options.poolSize ?? 10,
    connect_timeout: 10,
    connection: { application_name: "baton" },
    onnotice: () => {},
  });
  try {
    await migratePostgres(pool, options.migrationUrl ?? options.url);
    await checkRole(pool);
  } catch (error) {
    await pool.end({ timeout: 1 });
    throw error;
  }
  const db = drizzle(guardPool(pool), { logger: statementLogger(options.onStatement) });
  const nesting = new TransactionNesting();
  const queue = postgresQueue(options.url);
  return {
    engine: "postgres",
    withTenant: async (context, work, tenantOptions = {}) => {
      const enter = enterTenant(context, tenantOptions, limits);
      try {
        return await nesting.run(() =>
          db.transaction(async (tx) => {
            // Not awaited before the work begins: its first statement then travels with this one. Were this one to
            // fail, the transaction would be aborted and every later statement with it.
            const entered = tx.execute(enter).execute();
            const [, result] = await Promise.all([entered, work(tx as unknown as Tx)]);
            return result;
          }),
        );
      } catch (error) {
        throw withoutValues(error);
      }
    },
    listen: async ({ hear, missed }) => {
      let heardBefore = false;
      // On a connection of its own, which postgres.js opens again when it is lost.
      const { unlisten } = await pool.listen(channel, hear, () => {
        if (heardBefore) missed();
        heardBefore = true;
      });
      return unlisten;
    },
    queue,
    ready: async () => {
      await db.execute(sql`select 1`);
    },
    close: async () => {
      await Promise.all([queue.close(), pool.end({ timeout: 10 })]);
    },
  };
}
