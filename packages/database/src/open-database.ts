import type { Database } from "./database.ts";

export interface DatabaseOptions {
  /** Of a PostgreSQL server, 15 or newer: `postgres://user:password@host:5432/name`. Without it the embedded PGlite is used. */
  readonly url?: string;
  /** A login that may create and own the tables, where `url`'s may not. @defaultValue `url` */
  readonly migrationUrl?: string;
  /** Connections to the PostgreSQL server. @defaultValue 10 */
  readonly poolSize?: number;
  /** Where PGlite keeps its files; made if missing. Without it the data lives in memory and ends with the process. */
  readonly dataDirectory?: string;
  /** What a new PGlite starts from instead of an empty database: see `createTemplate`. */
  readonly template?: Blob;
  /** Called with every SQL statement before it is sent, without its parameters. */
  readonly onStatement?: (statement: string) => void;
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws Error beginning with `Baton:` when the folder is in use by another process, the server cannot be
 * reached, or the login may not do what is needed; each tells what to do.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  // Imported when needed: PGlite is megabytes of WebAssembly that a PostgreSQL user need not load.
  if (options.url !== undefined) {
    const { openPostgres } = await import("./postgres/postgres-engine.ts");
    return openPostgres({ ...options, url: options.url });
  }
  const { openPglite } = await import("./pglite/pglite-engine.ts");
  return openPglite(options);
}

/** The dump of a PGlite database with Baton's tables and no rows, to start others from: `DatabaseOptions.template`. */
export async function createTemplate(): Promise<Blob> {
  const { dumpTemplate } = await import("./pglite/pglite-engine.ts");
  return dumpTemplate();
}
