import { events, publishableKeys } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newPublishableKey, readPublishableKey } from "../identity/publishable-key.ts";
import { inputs } from "../testing/inputs.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { mutations } from "../testing/operations.ts";
import { key as idempotencyKey, openWorld, pageOrigin, type World } from "../testing/world.ts";

describe.each(testDatabases())("publishable keys on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.log.length = 0;
  });

  const noIds = { community: null } as never;
  const leave = (options: Parameters<World["page"]>[0] = {}) =>
    mutateAs(world.page(options), "buyerIntakeSubmit", inputs.buyerIntakeSubmit(noIds));
  const create = (input: object = {}) =>
    mutateAs(world.as("Ada"), "publishableKeyCreate", {
      label: "Landing page",
      origins: ["https://Landing.example/"],
      ...input,
    });
  const eventsOf = (kind: string) =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.select().from(events).where(like(events.kind, kind)),
    );

  test("an admin makes one, with limits of its own, and it is in the list and the log", async () => {
    const { object, codes } = await create({
      communityId: world.id("Community", "Cedar Park"),
      perMinute: 3,
    });
    expect(codes).toEqual([]);
    expect(object).toMatchObject({
      key: expect.stringMatching(/^pk_[\w-]{46}$/),
      label: "Landing page",
      origins: ["https://landing.example"],
      perMinute: 3,
      perDay: 200,
      community: { name: "Cedar Park" },
      revokedAt: null,
    });
    const { data } = await world
      .as("Ada")
      .send<{ publishableKeys: { totalCount: number; nodes: { label: string }[] } }>(
        "{ publishableKeys(first: 10) { totalCount nodes { label } } }",
      );
    expect(data.publishableKeys.totalCount).toBe(2);
    expect(data.publishableKeys.nodes.map(({ label }) => label).toSorted()).toEqual([
      "Landing page",
      "Website form",
    ]);
    expect(await eventsOf("publishableKey.created")).toMatchObject([
      { actorId: world.ours.uuid("Ada"), data: { origins: ["https://landing.example"] } },
    ]);
  });

  test("what is no origin, no label or no limit is refused at its field", async () => {
    const field = async (input: object) => (await create(input)).userErrors[0]?.field;
    expect(await field({ origins: ["https://a.example", "https://*.example"] })).toEqual(["origins", "1"]);
    expect(await field({ origins: [] })).toEqual(["origins"]);
    expect(await field({ label: "" })).toEqual(["label"]);
    expect(await field({ perMinute: 0 })).toEqual(["perMinute"]);
  });

  test("the key tells its builder, and no two are alike", () => {
    const key = newPublishableKey(world.ours.id);
    expect(readPublishableKey(key)).toEqual({ kind: "PUBLISHABLE_KEY", key, builderId: world.ours.id });
    expect(newPublishableKey(world.ours.id)).not.toBe(key);
    for (const bad of ["pk_", `${key}A`, key.slice(0, -1), `${key.slice(0, -1)}=`, "pk_!"])
      expect(readPublishableKey(bad)).toBeNull();
  });

  test.each([
    null,
    "",
    "null",
    "https://other.example",
    `${pageOrigin}.evil.example`,
    `${pageOrigin}/`,
    pageOrigin.replace("https", "http"),
    `${pageOrigin}:444`,
    pageOrigin.toUpperCase(),
  ])("a page of the origin %j is shut out, and told why", async (origin) => {
    const { answer } = await leave({ origin });
    expect(answer.status).toBe(403);
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringContaining("is not one of those the key is registered for"),
      extensions: { code: "FORBIDDEN" },
    });
    expect(world.log).toEqual([{ event: "unauthenticated", reason: "WRONG_ORIGIN" }]);
  });

  test("a key nobody made, and one moved to another builder, are not known", async () => {
    const unknown = [
      newPublishableKey(world.ours.id),
      newPublishableKey(crypto.randomUUID()),
      "pk_short",
      world.websiteKey().key.slice(0, -2),
    ];
    for (const key of unknown) {
      const { answer } = await leave({ key });
      expect([answer.status, answer.errors[0]?.extensions]).toEqual([403, { code: "FORBIDDEN" }]);
      expect(answer.errors[0]?.message).toContain("publishable key is not known");
    }
  });

  test("a revoked key is shut at once, for good; revoking it again changes nothing", async () => {
    const { object } = await create({ origins: [pageOrigin] });
    const key = String(object?.key);
    expect((await leave({ key })).codes).toEqual([]);
    const revoke = () => done(world.as("Ada"), "publishableKeyRevoke", { publishableKeyId: object?.id });
    await revoke();
    const { answer } = await leave({ key });
    expect(answer.status).toBe(403);
    expect(world.log.at(-1)).toEqual({ event: "unauthenticated", reason: "REVOKED_PUBLISHABLE_KEY" });
    const revokedAt = () =>
      world.database.withTenant({ builderId: world.ours.id }, async (tx) => {
        const rows = await tx.select().from(publishableKeys).where(eq(publishableKeys.key, key));
        return rows[0]?.revokedAt?.getTime();
      });
    const first = await revokedAt();
    world.now = new Date(world.now.getTime() + 60_000);
    await revoke();
    expect(await revokedAt()).toBe(first);
    expect(await eventsOf("publishableKey.revoked")).toHaveLength(1);
  });

  test("of two builders' keys each leaves details with its own", async () => {
    const page = world.page({ key: world.websiteKey(world.theirs).key });
    const input = {
      ...inputs.buyerIntakeSubmit(noIds),
      people: ["Theirs Alone"],
      idempotencyKey: idempotencyKey(),
    };
    const sent = await page.send<{ buyerIntakeSubmit: { userErrors: [] } }>(mutations.buyerIntakeSubmit, {
      input,
    });
    expect(sent.data.buyerIntakeSubmit.userErrors).toEqual([]);
    const search = '{ buyers(first: 5, filter: { search: "theirs alone" }) { totalCount } }';
    const found = async (builder: World["ours"]) =>
      (await world.as("Ada", builder).send<{ buyers: { totalCount: number } }>(search)).data.buyers
        .totalCount;
    expect([await found(world.ours), await found(world.theirs)]).toEqual([0, 1]);
  });
});
