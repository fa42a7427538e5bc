import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { channel } from "../announcements.ts";
import type { Database, Tx } from "../database.ts";
import { withoutValues } from "../database-error.ts";
import { migrationsFolder } from "../migrations.ts";
import type { DatabaseOptions } from "../open-database.ts";
import { statementLogger } from "../statement-logger.ts";
import { enterTenant, TransactionNesting } from "../tenant-transaction.ts";
import { lockFolder } from "./folder-lock.ts";
import { pgliteQueue } from "./pglite-queue.ts";

export async function openPglite(options: DatabaseOptions): Promise<Database> {
  const { client, release } = options.dataDirectory
    ? await openFolder(resolve(options.dataDirectory), options.template)
    : { client: await startMigrated({ loadDataDir: options.template }), release: async () => {} };
  const db = drizzle({ client, logger: statementLogger(options.onStatement) });
  const nesting = new TransactionNesting();
  return {
    engine: "pglite",
    withTenant: async (context, work, tenantOptions = {}) => {
      const enter = enterTenant(context, tenantOptions);
      try {
        // PGlite is one connection; transactions wait for each other in the order they were asked for.
        return await nesting.run(() =>
          db.transaction(async (tx) => {
            await tx.execute(enter);
            return work(tx as unknown as Tx);
          }),
        );
      } catch (error) {
        throw withoutValues(error);
      }
    },
    // The connection is in this process: it is never lost, so nothing is ever missed.
    listen: async ({ hear }) => {
      const unlisten = await client.listen(channel, hear);
      return async () => {
        if (!client.closed) await unlisten();
      };
    },
    queue: pgliteQueue(client),
    ready: async () => {
      await client.query("select 1");
    },
    close: async () => {
      if (client.closed) return;
      // Waits its turn behind the transactions that are running or queued.
      await client.transaction(async () => {});
      await client.close();
      await release();
    },
  };
}

export async function dumpTemplate(): Promise<Blob> {
  const client = await startMigrated({});
  try {
    return await client.dumpDataDir("none");
  } finally {
    await client.close();
  }
}

async function openFolder(folder: string, template: Blob | undefined) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  try {
    const dataDir = join(folder, "pgdata");
    if (!existsSync(dataDir)) await makeFolder(dataDir, template);
    return { client: await startMigrated({ dataDir }), release: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Made aside and then renamed, so that a process that ends half-way leaves nothing that looks like a database. */
async function makeFolder(dataDir: string, template: Blob | undefined): Promise<void> {
  const aside = `${dataDir}.new`;
  await rm(aside, { recursive: true, force: true });
  const client = await PGlite.create({ dataDir: aside, loadDataDir: template });
  await client.close();
  await rename(aside, dataDir);
}

async function startMigrated(where: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const client = await PGlite.create(where);
  try {
    await migrate(drizzle({ client }), { migrationsFolder });
    return client;
  } catch (error) {
    await client.close();
    throw error;
  }
}
