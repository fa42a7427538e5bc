import { createApi } from "@baton/api";
import { type Database, openDatabase } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mintDemoToken } from "./demo-token.ts";
import type { DemoMember } from "./fernhollow.ts";
import { type SigningKey, seedDemo } from "./seed.ts";

/** Twenty past eight on the Saturday of the pictures, in Cedar Park. */
const now = new Date("2026-11-28T14:20:00Z");

const [embedded] = testDatabases();

/** One engine is enough: the day is tried on both where it is made. */
describe("the demo's day", () => {
  let database: Database;
  let key: SigningKey;

  beforeAll(async () => {
    database = await openDatabase(await (embedded?.fresh() ?? Promise.reject(new Error("no database"))));
    key = await seedDemo(database, now);
  });
  afterAll(() => database?.close());

  const filled = async (member: DemoMember, query: "oscDay" | "osmDay") => {
    const api = await createApi({ database, clock: () => now });
    const headers = {
      authorization: `Bearer ${await mintDemoToken(key, member)}`,
      "content-type": "application/json",
    };
    const body = { query: `{ day: ${query}(first: 100) { sections { kind entries { kind } } } }` };
    const answer = await api.handle({ method: "POST", headers, search: "", body });
    const { sections } = JSON.parse(answer.body).data.day as {
      sections: { kind: string; entries: { kind: string }[] }[];
    };
    return {
      sections: sections.filter(({ entries }) => entries.length > 0).map(({ kind }) => kind),
      kinds: new Set(sections.flatMap(({ entries }) => entries.map(({ kind }) => kind))),
    };
  };

  test("has something in every part of the OSC's", async () => {
    const { sections, kinds } = await filled("osc", "oscDay");
    expect(sections).toEqual([
      ...["RETURNED", "QUESTIONS", "ATTENTION", "SYNCS", "READ_BACKS"],
      ...["SET_UP", "PROMISES", "YESTERDAY", "BUYERS"],
    ]);
    for (const kind of ["UNDELIVERED", "UNREAD", "OUTCOME", "BUYER_ANSWER"]) expect(kinds).toContain(kind);
  });

  test("and of the OSM's", async () => {
    const { sections, kinds } = await filled("osm", "osmDay");
    expect(sections).toEqual(["READ", "CORRECTIONS", "ANSWERS", "SYNCS", "TOURS", "OUTCOMES", "PROMISES"]);
    for (const kind of ["ANSWER", "ASKED"]) expect(kinds).toContain(kind);
  });
});
