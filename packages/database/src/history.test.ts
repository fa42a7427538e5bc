import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "./index.ts";
import { queryRows } from "./query-rows.ts";
import { insertEverything, oneOfEverything } from "./testing/one-of-everything.ts";

/** What somebody relied on, and who did what when. */
const history = [
  "event",
  "commitment_event",
  "handoff_version",
  "handoff_receipt",
  "handoff_return",
  "handoff_action_done",
  "handoff_outcome",
  "outcome_floorplan",
  "read_back_review",
  "morning_sync_summary",
  "interaction",
  "buyer_intake",
];

describe.each(testDatabases())("history on $engine", ({ fresh }) => {
  let database: Database;
  const rows = oneOfEverything(crypto.randomUUID());
  const { builderId } = rows.builder;

  beforeAll(async () => {
    database = await openDatabase(await fresh());
    await database.withTenant({ builderId }, (tx) => insertEverything(tx, rows));
  });
  afterAll(() => database.close());

  const attempts = {
    "changed, even to what it says": (table: string) =>
      sql`update ${sql.identifier(table)} set builder_id = builder_id`,
    deleted: (table: string) => sql`delete from ${sql.identifier(table)}`,
    emptied: (table: string) => sql`truncate ${sql.identifier(table)}`,
  };

  test.each(
    history.flatMap((table) =>
      Object.entries(attempts).map(([what, statement]) => ({ table, what, statement })),
    ),
  )("$table cannot be $what by the application", async ({ table, statement }) => {
    const attempt = database.withTenant({ builderId }, (tx) => queryRows(tx, statement(table)));
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
    const [left] = await database.withTenant({ builderId }, (tx) =>
      queryRows<{ n: number }>(tx, sql`select count(*)::int as n from ${sql.identifier(table)}`),
    );
    expect(left?.n).toBe(1);
  });

  test("a commitment, a tour or a handoff can be settled and moved, and never deleted", async () => {
    for (const table of ["commitment", "tour", "handoff", "clarification", "follow_up", "buyer"]) {
      const attempt = database.withTenant({ builderId }, (tx) => queryRows(tx, attempts.deleted(table)));
      await expect(attempt, table).rejects.toMatchObject({ code: "42501" });
    }
  });
});
