// Vitest's `globalSetup` of every project that tests on databases.
import type { TestProject } from "vitest/node";
import { preparePglite } from "./prepare-pglite.ts";
import { type PreparedPostgres, preparePostgres } from "./prepare-postgres.ts";
import type { ProvidedDatabases } from "./provided.ts";

interface Prepared {
  readonly provided: ProvidedDatabases;
  readonly postgres: PreparedPostgres | null;
}

declare global {
  // The projects of one run share a server, and Vitest loads this file once for each.
  var batonDatabases: { readonly prepared: Promise<Prepared>; users: number } | undefined;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.batonDatabases ??= { prepared: prepare(), users: 0 };
  const shared = globalThis.batonDatabases;
  shared.users += 1;
  const { provided, postgres } = await shared.prepared;
  project.provide("batonDatabases", provided);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.batonDatabases = undefined;
    await postgres?.stop();
  };
}

async function prepare(): Promise<Prepared> {
  const pgliteTemplate = await preparePglite();
  const postgres = await preparePostgres();
  return { postgres, provided: { postgres: postgres?.provided ?? null, pgliteTemplate } };
}
