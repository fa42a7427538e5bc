import { createApi, toGlobalId } from "@baton/api";
import { type Database, openDatabase } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builderIdOf } from "./builder-data.ts";
import { mintDemoToken } from "./demo-token.ts";
import { seedDemo } from "./seed.ts";
import { tallgrass } from "./tallgrass.ts";

/** Twenty to one in Cedar Park: half of the day's tours are over. */
const now = new Date("2026-11-25T18:40:00Z");

describe.each(testDatabases())("the demo on $engine", ({ fresh }) => {
  let database: Database;
  let ask: (query: string) => Promise<string>;

  beforeAll(async () => {
    database = await openDatabase(await fresh());
    const key = await seedDemo(database, now);
    const api = await createApi({ database, clock: () => now });
    const authorization = `Bearer ${await mintDemoToken(key, "manager")}`;
    ask = async (query) => {
      const headers = { authorization, "content-type": "application/json" };
      return (await api.handle({ method: "POST", headers, search: "", body: { query } })).body;
    };
  });

  afterAll(() => database?.close());

  test("has what the issue asks for, and nothing of the other builder", async () => {
    const body = await ask(`{
      communities(first: 100) { totalCount nodes { timeZone division { id } } }
      floorplans(first: 100) { totalCount }
      buyers(first: 100) { totalCount nodes { name contactPoints { value } } } }`);
    const { communities, floorplans, buyers } = JSON.parse(body).data;
    expect([communities.totalCount, floorplans.totalCount, buyers.totalCount]).toEqual([4, 8, 40]);
    expect(new Set(communities.nodes.map((node: { timeZone: string }) => node.timeZone)).size).toBe(2);
    expect(
      new Set(communities.nodes.map((node: { division: { id: string } }) => node.division.id)).size,
    ).toBe(2);
    expect(body).not.toMatch(/Quill|Tallgrass/);
  });

  test("shows every state a screen has to show", async () => {
    const body = await ask(`{ tours(first: 100) { nodes {
      status handoff { status outcome { attendance result plansWalked { reaction } askedAgain } }
      timing { delivery { state shortNotice } read { state } outcome { state } } } } }`);
    for (const state of [
      ...["BOOKED", "COMPLETED", "NO_SHOW", "CANCELLED"],
      ...["DRAFT", "DELIVERED", "ACKNOWLEDGED", "CLOSED"],
      ...["LATE", "ON_TIME", "DELIVERED_LATE", "DUE"],
      ...["UNREAD", "READ_EARLY", "READ", "READ_TOO_LATE", "MISSED"],
      ...["ATTENDED", "CONTRACT", "BE_BACK", "FOLLOW_UP", "LIKED", "MIXED", "FINANCING"],
    ]) {
      expect(body).toContain(`"${state}"`);
    }
    expect(body).toContain('"shortNotice":true');
  });

  test("has promises open, overdue, kept, broken and released", async () => {
    const body = await ask(`{ commitments(first: 100) { nodes { status overdue } } }`);
    for (const status of ["OPEN", "KEPT", "BROKEN", "RELEASED"]) expect(body).toContain(`"${status}"`);
    expect(body).toContain('"overdue":true');
  });

  test("has what two buyers left on the website, with the buyers the OSC knows", async () => {
    const body = await ask(
      "{ buyers(first: 100) { nodes { name intakes(first: 5) { nodes { source said { text } } } } } }",
    );
    const { nodes } = JSON.parse(body).data.buyers as {
      nodes: { name: string; intakes: { nodes: { source: string }[] } }[];
    };
    const left = nodes.filter(({ intakes }) => intakes.nodes.length > 0);
    expect(left.map(({ name }) => name).toSorted()).toEqual([
      "Bridget & Noreen Malone",
      "Lena & Paul Marchetti",
    ]);
    expect(body).toContain("$430,000 – 480,000");
  });

  test("is told once: a second start adds nothing and signs with the same key", async () => {
    const count = "{ buyers(first: 1) { totalCount } tours(first: 1) { totalCount } }";
    const before = await ask(count);
    await seedDemo(database, new Date(now.getTime() + 86_400_000));
    expect(await ask(count)).toBe(before);
    expect(before).toContain('"totalCount":40');
  });

  test("gives nothing of the other builder to who knows its ids", async () => {
    const id = toGlobalId("Builder", builderIdOf(tallgrass));
    expect(JSON.parse(await ask(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: null });
  });
});
