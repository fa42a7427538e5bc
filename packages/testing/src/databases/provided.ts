/** What the run's set-up hands to every test file. */
export interface ProvidedDatabases {
  /** Null where no PostgreSQL was to be had. */
  readonly postgres: ProvidedPostgres | null;
  /** The file PGlite starts from: a dump of a folder with Baton's tables. */
  readonly pgliteTemplate: string;
}

export interface ProvidedPostgres {
  /** A login that may create databases; it owns those it creates. */
  readonly url: string;
  /** A database with Baton's tables, for `create database … template`. */
  readonly template: string;
  /** What the names of this run's databases begin with. */
  readonly prefix: string;
}

declare module "vitest" {
  interface ProvidedContext {
    batonDatabases: ProvidedDatabases;
  }
}
