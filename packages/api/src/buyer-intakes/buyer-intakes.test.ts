import { buyerIntakes, buyers, events, publishableKeys } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newPublishableKey } from "../identity/publishable-key.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { key, openWorld, pageOrigin, type World, wednesday } from "../testing/world.ts";

const consent = { given: true, text: "You may contact me." };
const usd = (dollars: number) => ({ amount: dollars * 100, currency: "USD" });

interface Intakes {
  readonly buyer: {
    readonly name: string;
    readonly intakes: { readonly nodes: readonly Left[]; readonly totalCount: number };
  };
}
interface Left {
  readonly receivedAt: string;
  readonly consentText: string;
}

describe.each(testDatabases())("details buyers leave on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.now = wednesday;
  });

  const inOurs = <T>(work: Parameters<World["database"]["withTenant"]>[1]) =>
    world.database.withTenant({ builderId: world.ours.id }, work) as Promise<T>;
  const leave = (input: object, page = world.page()) =>
    mutateAs(page, "buyerIntakeSubmit", { people: ["Rosa Lindqvist"], consent, ...input });
  const rows = (name: string) =>
    inOurs<(typeof buyers.$inferSelect)[]>((tx) => tx.select().from(buyers).where(eq(buyers.name, name)));
  const intakesOf = async (buyerId: string) => {
    const query = `query ($id: ID!) { buyer(id: $id) { name intakes(first: 5) { totalCount nodes {
      id receivedAt source origin consentText community { name } contactPoints { kind value }
      identity { people { name } homeNow { state value } partnerInvolved { state } }
      said { label text } qualification { budget { state value { min { amount } max { amount } } } timeline { state } notes } } } } }`;
    const { data } = await world.as("Nora").send<Intakes>(query, { id: toGlobalId("Buyer", buyerId) });
    return data.buyer;
  };
  const limited = async (perMinute: number, perDay: number) => {
    const text = newPublishableKey(world.ours.id);
    await inOurs((tx) =>
      tx.insert(publishableKeys).values({
        builderId: world.ours.id,
        id: crypto.randomUUID(),
        key: text,
        label: "Limited",
        origins: [pageOrigin],
        perMinute,
        perDay,
        createdAt: wednesday,
        createdById: world.ours.uuid("Ada"),
      }),
    );
    return world.page({ key: text });
  };

  test("somebody new becomes a buyer with a proposal, and the OSC sees it all", async () => {
    const { userErrors, answer } = await leave({
      communityId: world.id("Community", "Cedar Park"),
      people: ["Ana Brandt", "Milo Brandt"],
      email: "ana@Example.com",
      phone: "(512) 555-0188",
      homeNow: "Renting",
      budget: { min: usd(400_000), max: usd(450_000) },
      wishes: "A big kitchen",
    });
    expect([userErrors, answer.errors]).toEqual([[], []]);
    const [buyer] = await rows("Ana & Milo Brandt");
    expect(buyer).toMatchObject({ source: "Website form", createdById: null, createdAt: wednesday });
    expect(await intakesOf(buyer?.id ?? "")).toMatchObject({
      intakes: {
        totalCount: 1,
        nodes: [
          {
            receivedAt: "2025-11-19T21:00:00.000Z",
            source: "Website form",
            origin: pageOrigin,
            consentText: consent.text,
            said: [
              { label: "Budget", text: "$400,000 – 450,000" },
              { label: "Home now", text: "Renting" },
              { label: "Notes", text: "A big kitchen" },
            ],
            community: { name: "Cedar Park" },
            contactPoints: [
              { kind: "EMAIL", value: "ana@example.com" },
              { kind: "PHONE", value: "+15125550188" },
            ],
            identity: {
              people: [{ name: "Ana Brandt" }, { name: "Milo Brandt" }],
              homeNow: { state: "KNOWN", value: "Renting" },
              partnerInvolved: { state: "NOT_ASKED" },
            },
            qualification: {
              budget: { state: "KNOWN", value: { min: { amount: 40_000_000 }, max: { amount: 45_000_000 } } },
              timeline: { state: "NOT_ASKED" },
              notes: "A big kitchen",
            },
          },
        ],
      },
    });
    const log = await inOurs<(typeof events.$inferSelect)[]>((tx) =>
      tx.select().from(events).where(eq(events.kind, "buyerIntake.received")),
    );
    expect(log).toMatchObject([{ actorId: null, data: { buyerId: buyer?.id, newBuyer: true } }]);
    expect(JSON.stringify(log)).not.toContain("kitchen");
  });

  test("a known email or phone attaches to its buyer, whose record stays as it was; the answer is the same", async () => {
    const email = await done(world.as("Nora"), "buyerCreate", {
      people: [{ key: "1", name: "Theo Vance", relation: "", decides: true, comesToTour: true }],
      contactPoints: [{ kind: "EMAIL", value: "Theo@vance.example" }],
    });
    const phone = await done(world.as("Nora"), "buyerCreate", {
      people: [{ key: "1", name: "Pia Vance", relation: "", decides: true, comesToTour: true }],
      contactPoints: [{ kind: "PHONE", value: "512 555 0199" }],
    });
    const known = await leave({
      people: ["Somebody Else"],
      email: "theo@VANCE.example",
      phone: "512 555 0199",
    });
    const byPhone = await leave({ people: ["Pia"], phone: "+1 512 555 0199" });
    const stranger = await leave({ people: ["A Stranger"], email: "stranger@vance.example" });
    const bodies = [known, byPhone, stranger].map(({ answer }) => answer.body);
    expect(new Set(bodies).size).toBe(1);
    expect(await rows("Somebody Else")).toEqual([]);
    const seen = async (id: string) => {
      const query =
        "query ($id: ID!) { buyer(id: $id) { name source contactPoints { value } intakes(first: 5) { nodes { identity { people { name } } } } } }";
      return (await world.as("Nora").send<{ buyer: object }>(query, { id })).data.buyer;
    };
    expect(await seen(email)).toEqual({
      name: "Theo Vance",
      source: null,
      contactPoints: [{ value: "Theo@vance.example" }],
      intakes: { nodes: [{ identity: { people: [{ name: "Somebody Else" }] } }] },
    });
    expect(await seen(phone)).toMatchObject({ name: "Pia Vance", intakes: { nodes: [{}] } });
  });

  test("everything that is wrong is told at once, each at its field, and nothing is kept", async () => {
    const before = await inOurs<number>((tx) => tx.$count(buyers));
    const { userErrors } = await leave({
      people: [" "],
      email: "rosa",
      phone: "1",
      budget: { min: usd(2), max: usd(1) },
      consent: { given: false, text: "x" },
    });
    expect(userErrors.map(({ code, field }) => [code, field?.join(".")])).toEqual([
      ["INVALID_INPUT", "people.0"],
      ["INVALID_INPUT", "email"],
      ["INVALID_INPUT", "phone"],
      ["INVALID_INPUT", "budget"],
      ["INVALID_INPUT", "consent.given"],
    ]);
    expect((await leave({})).userErrors).toMatchObject([{ field: ["email"] }]);
    expect(await inOurs<number>((tx) => tx.$count(buyers))).toBe(before);
  });

  test("what a program fills in is thanked for and not kept", async () => {
    const { userErrors, answer } = await leave({
      people: ["Bot Botson"],
      email: "bot@example.com",
      website: "https://spam.example",
    });
    expect([userErrors, answer.body.includes("2025-11-19")]).toEqual([[], true]);
    expect(await rows("Bot Botson")).toEqual([]);
  });

  test("the same idempotency key writes once, also at once; with other words it is refused", async () => {
    const idempotencyKey = key();
    const input = { people: ["Once Only"], email: "once@example.com", idempotencyKey };
    const answers = await Promise.all(Array.from({ length: 5 }, () => leave(input)));
    expect(new Set(answers.map(({ answer }) => answer.body)).size).toBe(1);
    world.now = new Date(wednesday.getTime() + 5_000);
    expect((await leave(input)).answer.body).toBe(answers[0]?.answer.body);
    const [buyer] = await rows("Once Only");
    expect((await intakesOf(buyer?.id ?? "")).intakes.totalCount).toBe(1);
    expect((await leave({ ...input, wishes: "More" })).codes).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
    expect((await leave({ ...input, idempotencyKey: "" })).userErrors).toMatchObject([
      { field: ["idempotencyKey"] },
    ]);
  });

  test("as many as the limit come in a minute, however many are sent at once; then there is a wait", async () => {
    const page = await limited(3, 100);
    const send = () => leave({ email: `${key()}@example.com` }, page);
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    const refused = answers.filter(({ codes }) => codes.includes("RATE_LIMITED"));
    expect([answers.filter(({ codes }) => codes.length === 0).length, refused.length]).toEqual([3, 5]);
    world.now = new Date(wednesday.getTime() + 20_000);
    expect((await send()).userErrors).toMatchObject([
      {
        code: "RATE_LIMITED",
        retryAfterSeconds: 40,
        field: null,
        message: expect.stringContaining("40 seconds"),
      },
    ]);
    world.now = new Date(wednesday.getTime() + 61_000);
    expect((await send()).codes).toEqual([]);
  });

  test("a day has a limit too, and each key its own", async () => {
    const page = await limited(10, 2);
    for (const minutes of [0, 5]) {
      world.now = new Date(wednesday.getTime() + minutes * 60_000);
      expect((await leave({ email: `${key()}@example.com` }, page)).codes).toEqual([]);
    }
    expect((await leave({ email: "third@example.com" }, page)).userErrors).toMatchObject([
      { code: "RATE_LIMITED", retryAfterSeconds: 86_400 - 300 },
    ]);
    expect((await leave({ email: "third@example.com" })).codes).toEqual([]);
  });

  test("a key of one community takes no other, and fills in its own", async () => {
    const { object } = await mutateAs(world.as("Ada"), "publishableKeyCreate", {
      label: "Mesa page",
      origins: [pageOrigin],
      communityId: world.id("Community", "Mesa Ridge"),
    });
    const page = world.page({ key: String(object?.key) });
    const elsewhere = {
      people: ["Mesa One"],
      email: "mesa@example.com",
      communityId: world.id("Community", "Cedar Park"),
    };
    expect((await leave(elsewhere, page)).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["communityId"] },
    ]);
    expect((await leave({ ...elsewhere, communityId: null }, page)).codes).toEqual([]);
    const [buyer] = await rows("Mesa One");
    expect(await intakesOf(buyer?.id ?? "")).toMatchObject({
      intakes: { nodes: [{ community: { name: "Mesa Ridge" } }] },
    });
  });

  test("intakes are paged, latest first", async () => {
    for (const minutes of [0, 1, 2]) {
      world.now = new Date(wednesday.getTime() + minutes * 60_000);
      await leave({
        people: ["Paged"],
        email: "paged@example.com",
        consent: { given: true, text: `No. ${minutes}` },
      });
    }
    const [buyer] = await rows("Paged");
    const id = toGlobalId("Buyer", buyer?.id ?? "");
    const page = async (after: string | null) => {
      const query =
        "query ($id: ID!, $after: String) { buyer(id: $id) { name intakes(first: 2, after: $after) { totalCount nodes { consentText receivedAt } pageInfo { endCursor hasNextPage } } } }";
      const { data } = await world
        .as("Nora")
        .send<Intakes & { buyer: { intakes: { pageInfo: { endCursor: string } } } }>(query, { id, after });
      return data.buyer.intakes;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ consentText }) => consentText)).toEqual([
      "No. 2",
      "No. 1",
      "No. 0",
    ]);
  });

  test("an OSM sees the details of the buyers they serve, and of no other", async () => {
    await leave({ people: ["Unserved"], email: "unserved@example.com" });
    const [row] = await inOurs<{ id: string }[]>((tx) =>
      tx.select({ id: buyerIntakes.id }).from(buyerIntakes).limit(1),
    );
    const query = "query ($id: ID!) { node(id: $id) { id } }";
    const id = toGlobalId("BuyerIntake", row?.id ?? "");
    expect((await world.as("Mark").send<{ node: object }>(query, { id })).data.node).toBeNull();
    expect((await world.as("Nora").send<{ node: object }>(query, { id })).data.node).toEqual({ id });
  });
});
