import { events, idempotencyKeys, interactions } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseGlobalId, toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { key, openWorld, type World, wednesday } from "../testing/world.ts";

describe.each(testDatabases())("idempotency on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "DRAFTED");
  });
  afterAll(() => world.close());

  const call = (summary: string) => ({
    buyerId: toGlobalId("Buyer", life.buyer),
    channel: "CALL",
    occurredAt: wednesday,
    summary,
  });
  const countOf = (summary: string) =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.$count(interactions, eq(interactions.summary, summary)),
    );
  const keyStored = (idempotencyKey: string) =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.$count(idempotencyKeys, eq(idempotencyKeys.key, idempotencyKey)),
    );

  test("the same key with the same input gives the first result again and writes nothing", async () => {
    const input = { ...call("Once"), idempotencyKey: key() };
    const first = await mutateAs(world.as("Nora"), "interactionRecord", input);
    const again = await mutateAs(world.as("Nora"), "interactionRecord", input);
    expect(first.codes).toEqual([]);
    expect(again.object).toEqual(first.object);
    expect(await countOf("Once")).toBe(1);
    const subjectId = parseGlobalId(String(first.object?.id))?.uuid ?? "";
    const recorded = await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.$count(events, eq(events.subjectId, subjectId)),
    );
    expect(recorded).toBe(1);
  });

  test("the order of the input's fields does not matter, its values do", async () => {
    const idempotencyKey = key();
    const input = { ...call("Ordered"), floorplanIds: [] };
    await mutateAs(world.as("Nora"), "interactionRecord", { idempotencyKey, ...input });
    const { floorplanIds: _, ...withDefault } = input;
    const turned = Object.fromEntries(Object.entries({ ...withDefault, idempotencyKey }).toReversed());
    expect((await mutateAs(world.as("Nora"), "interactionRecord", turned)).codes).toEqual([]);
    const other = await mutateAs(world.as("Nora"), "interactionRecord", {
      ...input,
      channel: "TEXT",
      idempotencyKey,
    });
    expect(other.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] }]);
    expect(other.object).toBeNull();
    expect(await countOf("Ordered")).toBe(1);
  });

  test("a key belongs to one mutation, and to one member", async () => {
    const idempotencyKey = key();
    const input = { ...call("Mine"), idempotencyKey };
    await mutateAs(world.as("Nora"), "interactionRecord", input);
    const elsewhere = await mutateAs(world.as("Nora"), "buyerUpdate", {
      buyerId: toGlobalId("Buyer", life.buyer),
      idempotencyKey,
    });
    expect(elsewhere.codes).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
    expect((await mutateAs(world.as("Oscar"), "interactionRecord", input)).codes).toEqual([]);
    expect(await countOf("Mine")).toBe(2);
  });

  test("a refusal leaves no key behind: mended, the same key writes", async () => {
    const idempotencyKey = key();
    const refused = await mutateAs(world.as("Nora"), "interactionRecord", {
      ...call("Mended"),
      buyerId: "nobody",
      idempotencyKey,
    });
    expect(refused.codes).toEqual(["NOT_FOUND"]);
    expect(await keyStored(idempotencyKey)).toBe(0);
    expect(
      (await mutateAs(world.as("Nora"), "interactionRecord", { ...call("Mended"), idempotencyKey })).codes,
    ).toEqual([]);
    expect(await keyStored(idempotencyKey)).toBe(1);
  });

  test("equal requests at once write once and all get the same answer", async () => {
    const input = { ...call("At once"), idempotencyKey: key() };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => mutateAs(world.as("Nora"), "interactionRecord", input)),
    );
    expect(new Set(answers.map(({ answer }) => answer.body)).size).toBe(1);
    expect(answers[0]?.codes).toEqual([]);
    expect(await countOf("At once")).toBe(1);
  });

  test.each([
    ["empty", ""],
    ["129 characters", "k".repeat(129)],
    ["a megabyte", "k".repeat(1_000_000)],
    ["NUL", "a\u0000b"],
    ["half a surrogate pair", "a\ud83db"],
  ])("a key that is %s is refused", async (_what, idempotencyKey) => {
    const answer = await mutateAs(world.as("Nora"), "interactionRecord", {
      ...call("Bad key"),
      idempotencyKey,
    });
    expect(answer.userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["idempotencyKey"] }]);
  });

  test.each([
    ["128 characters", "k".repeat(128)],
    ["128 emoji", "\u{1F511}".repeat(128)],
    ["a blank", " "],
  ])("a key of %s is taken", async (_what, idempotencyKey) => {
    expect(
      (await mutateAs(world.as("Nora"), "interactionRecord", { ...call("Good key"), idempotencyKey })).codes,
    ).toEqual([]);
  });
});
