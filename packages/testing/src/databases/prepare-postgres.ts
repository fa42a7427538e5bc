import { randomBytes } from "node:crypto";
import { openDatabase } from "@baton/database";
import postgres from "postgres";
import { type Cluster, startCluster } from "../postgres/cluster.ts";
import { findPostgres } from "../postgres/find-postgres.ts";
import { databaseUrl } from "./database-url.ts";
import type { ProvidedPostgres } from "./provided.ts";

export interface PreparedPostgres {
  readonly provided: ProvidedPostgres;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL server with a template database: the one `DATABASE_URL` names (whose own database is not
 * touched), or a throwaway one. Where none is to be had it says so, and the tests run on PGlite alone.
 */
export async function preparePostgres(): Promise<PreparedPostgres | null> {
  const prefix = `baton_test_${randomBytes(4).toString("hex")}`;
  const url = process.env.DATABASE_URL;
  if (url) {
    return { provided: await withTemplate(url, prefix), stop: () => dropDatabases(url, prefix) };
  }
  const cluster = await throwawayCluster().catch((error: Error) => sayThereIsNone(error.message));
  if (!cluster) return null;
  const owner = await createOwner(cluster.url);
  return { provided: await withTemplate(owner, prefix), stop: cluster.stop };
}

async function throwawayCluster(): Promise<Cluster> {
  const bin = await findPostgres();
  if (!bin) throw new Error("Neither this machine nor npm has one for this platform.");
  return startCluster(bin);
}

function sayThereIsNone(why: string): null {
  const line = "*".repeat(78);
  process.stderr.write(
    `\n${line}\nNO POSTGRESQL: the database tests run on PGlite alone.\n${why}\n` +
      `Install one, or name one in DATABASE_URL.\n${line}\n\n`,
  );
  return null;
}

/** A superuser would be above row security, so the tests get a login as a builder's host would give it. */
async function createOwner(superuserUrl: string): Promise<string> {
  await onServer(superuserUrl, (sql) => sql`create role baton_owner login createdb createrole`);
  const owner = new URL(superuserUrl);
  owner.username = "baton_owner";
  return owner.href;
}

async function withTemplate(url: string, prefix: string): Promise<ProvidedPostgres> {
  const template = `${prefix}_template`;
  await onServer(url, (sql) => sql`create database ${sql(template)}`);
  const database = await openDatabase({ url: databaseUrl(url, template) });
  await database.close();
  return { url, template, prefix };
}

function dropDatabases(url: string, prefix: string): Promise<void> {
  return onServer(url, async (sql) => {
    const left = await sql<{ datname: string }[]>`
      select datname from pg_database where starts_with(datname, ${prefix})`;
    for (const { datname } of left) await sql`drop database ${sql(datname)} with (force)`;
  });
}

async function onServer<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
