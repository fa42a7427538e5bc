import { openDatabase, registerBuilder } from "@baton/database";
import { describe, expect, test } from "vitest";
import { testDatabases } from "./test-databases.ts";

const builderId = "01890000-0000-7000-8000-000000000001";

test("PGlite is always among the databases", () => {
  expect(testDatabases().map(({ engine }) => engine)).toContain("pglite");
});

describe.each(testDatabases())("on $engine", ({ engine, fresh, empty }) => {
  test("a fresh database has the tables, and nothing another fresh one was given", async () => {
    const [first, second] = await Promise.all([openDatabase(await fresh()), openDatabase(await fresh())]);
    const builder = { builderId, name: "Hearthstone", slug: "hearthstone", keys: [], createdAt: new Date() };
    await registerBuilder(first, builder);
    // Were they one database, the second would refuse the same key.
    await registerBuilder(second, builder);
    expect([first.engine, second.engine]).toEqual([engine, engine]);
    await Promise.all([first.close(), second.close()]);
  });

  test("an empty database gets its tables from openDatabase", async () => {
    const database = await openDatabase(await empty());
    await expect(database.ready()).resolves.toBeUndefined();
    await database.close();
  });
});
