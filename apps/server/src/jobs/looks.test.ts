import { randomUUID } from "node:crypto";
import { type Database, openDatabase, type Tx } from "@baton/database";
import { aBuilder, testDatabases } from "@baton/testing";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Jobs, startJobs } from "./start-jobs.ts";

describe.each(testDatabases())("looks on $engine", ({ engine, fresh }) => {
  // PGlite has one connection: nothing happens between two statements of a transaction.
  describe.runIf(engine === "postgres")("with another process beside", () => {
    let ours: Process;
    let theirs: Process;
    let builderId: string;

    beforeAll(async () => {
      const options = await fresh();
      ours = await openProcess(await openDatabase(options));
      theirs = await openProcess(await openDatabase(options));
      builderId = (await aBuilder("Juniper Homes").into(ours.database)).id;
      // The first change of each process wakes the whole builder, which is another story.
      for (const process of [ours, theirs]) await wake(process, randomUUID());
    });
    afterAll(() => Promise.all([ours.close(), theirs.close()]));

    const wake = ({ database, jobs }: Process, buyerId: string, through = (tx: Tx) => tx) =>
      database.withTenant({ builderId }, (tx) => jobs.wake(through(tx), [{ builderId, buyerId }]));

    const inQueue = (text: string, buyerId: string) => theirs.database.queue.executeSql(text, [buyerId]);

    test("one that a worker takes up while a change asks for it is asked for once more", async () => {
      const buyerId = randomUUID();
      let inserts = 0;
      // Just before the queue would make the look, the other process makes it; just after, a worker takes that one up.
      const crossed = (tx: Tx) =>
        executingThrough(tx, async (statement, execute) => {
          const isFirst = isInsert(statement) && ++inserts === 1;
          if (isFirst) await wake(theirs, buyerId);
          const answer = await execute();
          if (isFirst)
            await inQueue("update pgboss.job set state = 'active' where singleton_key = $1", buyerId);
          return answer;
        });
      await wake(ours, buyerId, crossed);
      expect(inserts).toBe(2);
      const { rows } = await inQueue(
        "select state from pgboss.job where singleton_key = $1 order by 1",
        buyerId,
      );
      expect(rows).toEqual([{ state: "created" }, { state: "active" }]);
    });
  });
});

interface Process {
  readonly database: Database;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

async function openProcess(database: Database): Promise<Process> {
  const clock = () => new Date("2026-11-25T21:00:00Z");
  const jobs = await startJobs({ database, clock, work: false, onError: () => {} });
  const close = () => jobs.stop().then(() => database.close());
  return { database, jobs, close };
}

/** The transaction, with something done around each of its statements. */
function executingThrough(
  tx: Tx,
  around: (statement: SQL, execute: () => Promise<unknown>) => Promise<unknown>,
): Tx {
  const execute = (statement: SQL) => around(statement, async () => tx.execute(statement));
  return new Proxy(tx, {
    get: (target, name) => (name === "execute" ? execute : Reflect.get(target, name)),
  });
}

function isInsert(statement: SQL): boolean {
  return /insert into pgboss/i.test(new PgDialect().sqlToQuery(statement).sql);
}
