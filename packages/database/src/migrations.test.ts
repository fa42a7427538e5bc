import { readFile } from "node:fs/promises";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as schema from "./schema.ts";

const meta = new URL("../migrations/meta/", import.meta.url);

test("the migrations make exactly the tables that the code knows; otherwise run `pnpm migrations`", async () => {
  const journal = JSON.parse(await readFile(new URL("_journal.json", meta), "utf8"));
  const newest = String(journal.entries.length - 1).padStart(4, "0");
  const made = JSON.parse(await readFile(new URL(`${newest}_snapshot.json`, meta), "utf8"));
  expect(await generateMigration(made, generateDrizzleJson(schema))).toEqual([]);
});
