import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import type { Listener } from "./announcements.ts";

/**
 * One builder's transaction: Drizzle's query builder, under the application's role and row-level security.
 * `transaction` inside it makes a savepoint. For SQL of your own use `queryRows`: what `execute` answers
 * differs between the engines.
 */
export type Tx = PgTransaction<
  PgQueryResultHKT,
  Record<string, never>,
  ExtractTablesWithRelations<Record<string, never>>
>;

/** On whose behalf a transaction runs. */
export interface TenantContext {
  readonly builderId: string;
}

export interface TenantOptions {
  /** A write is then an error of the database. @defaultValue false */
  readonly readOnly?: boolean;
}

/** Where the job queue keeps its jobs: outside of every builder, in a schema that holds ids and times only. */
export interface QueueStatements {
  /** Runs one statement, or without values several; on a connection of the queue's own. */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  /** Hears what the queue tells on a channel; `listening` is called when it hears, and again when a lost connection is back. */
  listen(
    channel: string,
    hear: (payload: string) => void,
    listening: () => void,
  ): Promise<{ close(): Promise<void> }>;
}

export interface Database {
  /** PostgreSQL over the network, or the embedded PGlite. */
  readonly engine: "postgres" | "pglite";
  /**
   * Runs `work` in one transaction that sees and takes only the builder's rows: committed when it resolves, rolled
   * back when it rejects (with the same error). There is no other way to the data. Not to be called from within
   * itself; pass `tx` on instead.
   *
   * @example
   * const found = await database.withTenant({ builderId }, (tx) => tx.select().from(tours).limit(20));
   */
  withTenant<T>(context: TenantContext, work: (tx: Tx) => Promise<T>, options?: TenantOptions): Promise<T>;
  /**
   * Hears what is announced (`announce`) by any process on this database, whoever's it is: it holds ids at most.
   * On PostgreSQL all listeners share one connection of their own, which is opened again when it is lost.
   *
   * @returns how to stop
   */
  listen(listener: Listener): Promise<() => Promise<void>>;
  /** For the job queue, which has its own tables and sees no builder's rows. Its connection is opened when first used. */
  readonly queue: QueueStatements;
  /** Resolves when the database answers; rejects with what is wrong otherwise. */
  ready(): Promise<void>;
  /** Lets running transactions end, then lets go of the connections and of the folder. */
  close(): Promise<void>;
}
