import { setTimeout } from "node:timers/promises";
import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { announce, type Database, type Listener, openDatabase } from "./index.ts";

const builderId = crypto.randomUUID();
/** A busy machine takes its time. */
const until = (holds: () => void) => vi.waitFor(holds, 15_000);

describe.each(testDatabases())("announcements on $engine", ({ fresh, engine }) => {
  let options: Awaited<ReturnType<typeof fresh>>;
  let database: Database;

  beforeAll(async () => {
    options = await fresh();
    database = await openDatabase(options);
  });
  afterAll(() => database.close());

  const say = (text: string) =>
    database.withTenant({ builderId }, (tx) => tx.execute(sql`select ${announce(text)}`));

  async function listening(on = database) {
    const heard: string[] = [];
    const missed = vi.fn<Listener["missed"]>();
    const stop = await on.listen({ hear: (text) => heard.push(text), missed });
    onTestFinished(stop);
    return { heard, missed, stop };
  }

  test("are heard once what made them is committed, and not at all when it is not", async () => {
    const { heard } = await listening();
    await database.withTenant({ builderId }, async (tx) => {
      await tx.execute(sql`select ${announce("kept")}`);
      await setTimeout(50);
      expect(heard).toEqual([]);
    });
    const undone = database.withTenant({ builderId }, async (tx) => {
      await tx.execute(sql`select ${announce("undone")}`);
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    await say("next");
    await until(() => expect(heard).toEqual(["kept", "next"]));
  });

  test("are heard by all who listen, until they stop", async () => {
    const first = await listening();
    const second = await listening();
    await first.stop();
    await say("later");
    await until(() => expect(second.heard).toEqual(["later"]));
    expect(first.heard).toEqual([]);
  });

  test("that are too long are refused before they break a transaction", () => {
    expect(() => announce("x".repeat(8_000))).toThrow("at most");
  });

  test.runIf(engine === "postgres")(
    "come from other processes, and again after the connection was lost",
    async () => {
      const other = await openDatabase(options);
      onTestFinished(() => other.close());
      const { heard, missed } = await listening(other);
      await say("before");
      await until(() => expect(heard).toEqual(["before"]));
      await cutOff("listen");
      await until(() => expect(missed).toHaveBeenCalled());
      await say("after");
      await until(() => expect(heard).toEqual(["before", "after"]));
    },
  );

  /** Ends the server's side of every connection to this database whose last statement begins so. */
  async function cutOff(statement: string): Promise<void> {
    const { default: postgres } = await import("postgres");
    const admin = postgres(options.migrationUrl ?? options.url ?? "", { max: 1 });
    await admin`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database() and query ilike ${`${statement}%`}`;
    await admin.end();
  }
});
