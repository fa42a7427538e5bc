import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Database, DatabaseOptions } from "@baton/database";
import postgres from "postgres";
import { inject } from "vitest";
import { databaseUrl } from "./database-url.ts";
import type { ProvidedPostgres } from "./provided.ts";

/** One of the databases that Baton runs on. */
export interface TestDatabase {
  readonly engine: Database["engine"];
  /** What `openDatabase` needs for a new database of the caller's own, with Baton's tables and no rows. */
  fresh(): Promise<DatabaseOptions>;
  /** The same without the tables: `openDatabase` makes them. */
  empty(): Promise<DatabaseOptions>;
}

/**
 * The databases every database test runs on: PGlite, and PostgreSQL where the run has one.
 *
 * @example
 * ```ts
 * describe.each(testDatabases())("on $engine", ({ fresh }) => {
 *   let database: Database;
 *   beforeAll(async () => {
 *     database = await openDatabase(await fresh());
 *   });
 *   afterAll(() => database.close());
 * });
 * ```
 */
export function testDatabases(): readonly TestDatabase[] {
  const { postgres: server, pgliteTemplate } = inject("batonDatabases");
  const pglite: TestDatabase = {
    engine: "pglite",
    fresh: async () => ({ template: new Blob([await readFile(pgliteTemplate)]) }),
    empty: async () => ({}),
  };
  if (!server) return [pglite];
  return [
    pglite,
    {
      engine: "postgres",
      fresh: () => createDatabase(server, server.template),
      empty: () => createDatabase(server, "template1"),
    },
  ];
}

async function createDatabase({ url, prefix }: ProvidedPostgres, template: string): Promise<DatabaseOptions> {
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`create database ${sql(name)} template ${sql(template)}`;
  } finally {
    await sql.end();
  }
  return { url: databaseUrl(url, name) };
}
