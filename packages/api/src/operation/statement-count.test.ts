import { readdir, readFile } from "node:fs/promises";
import { testDatabases } from "@baton/testing";
import { parse, print, visit } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCommitment } from "../commitments/make-commitment.ts";
import { recordInteraction } from "../interactions/record-interaction.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { as, type Life, live, must } from "../testing/life.ts";
import { done } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

/** The widgets' and the portal's own documents. */
async function documents(): Promise<Map<string, string>> {
  const folder = new URL("../../../api-contract/operations/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql"));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  const document = parse(texts.join("\n"));
  const fragments = document.definitions.filter(({ kind }) => kind === "FragmentDefinition");
  return new Map(
    document.definitions.flatMap((definition) => {
      if (definition.kind !== "OperationDefinition" || !definition.name) return [];
      return [[definition.name.value, print({ ...document, definitions: [definition, ...fragments] })]];
    }),
  );
}
describe.each(testDatabases())("statements on $engine", ({ engine, fresh }) => {
  let world: World;
  let texts: Map<string, string>;
  const lives: Life[] = [];

  beforeAll(async () => {
    world = await openWorld(await fresh());
    texts = new Map([...(await documents())].map(([name, text]) => [name, withoutUnusedFragments(text)]));
    for (let index = 0; index < 20; index += 1) {
      const startsAt = new Date(saturday.getTime() + index * 60_000);
      lives.push(await live(world, index % 2 ? "CLOSED" : "DELIVERED", { name: `Buyer ${index}`, startsAt }));
    }
  });
  afterAll(() => world.close());

  const count = async (member: string, name: string, variables: object) => {
    const answer = await world.as(member).send<Record<string, unknown>>(texts.get(name) ?? "", variables);
    if (answer.errors.length > 0) throw new Error(answer.body);
    return { statements: answer.statements.length, text: JSON.stringify(answer.data) };
  };

  test("the day list of twenty tours takes as many as that of two", async () => {
    const day = (first: number) => count("Sam", "PortalDay", { first, filter: { startsFrom: saturday } });
    const [two, twenty] = [await day(2), await day(20)];
    expect(twenty.text.match(/"startsAt"/g)).toHaveLength(20);
    expect(twenty.statements).toBe(two.statements);
    expect(twenty.statements).toBeLessThanOrEqual(14);
  });

  test("the prep card does not take more for thirty promises and conversations than for three", async () => {
    const [{ buyer, tour }] = lives as [Life];
    const tourId = toGlobalId("Tour", tour);
    const promise = (from: number, to: number) =>
      as(world, world.ours, "Nora", wednesday, async (osc) => {
        for (let index = from; index < to; index += 1) {
          const said = { channel: "CALL", occurredAt: wednesday, summary: `Call ${index}` } as const;
          const id = must(await recordInteraction(osc, { buyerId: buyer, ...said }));
          const source = { kind: "INTERACTION", id } as const;
          const ownerId = world.ours.uuid(index % 2 ? "Mark" : "Nora");
          must(await makeCommitment(osc, { buyerId: buyer, words: `Promise ${index}`, ownerId, source }));
        }
      });
    await promise(0, 2);
    const three = await count("Mark", "PrepCard", { tourId });
    await promise(2, 29);
    const thirty = await count("Mark", "PrepCard", { tourId });
    expect(thirty.text.length).toBeGreaterThan(three.text.length * 2);
    // Over a network answers come in pieces, so a batch may now and then be asked in two.
    const leeway = engine === "pglite" ? 0 : 2;
    expect(thirty.statements).toBeLessThanOrEqual(three.statements + leeway);
    expect(thirty.statements).toBeLessThanOrEqual(28 + leeway);
  });

  test.each([
    ["HandoffForm", () => ({ tourId: toGlobalId("Tour", lives[2]?.tour ?? "") })],
    ["PortalBuyer", () => ({ id: toGlobalId("Buyer", lives[0]?.buyer ?? "") })],
    ["PortalBuyers", () => ({ first: 20 })],
    ["PortalCommunities", () => ({})],
    ["PromiseTrackerOpen", () => ({ first: 20, filter: { statuses: ["OPEN"] } })],
    ["PromiseTrackerSettled", () => ({ first: 20, filter: { statuses: ["KEPT", "BROKEN", "RELEASED"] } })],
  ])("%s stays within its limits and a bounded number of statements", async (name, variables) => {
    const { statements } = await count("Sam", name, variables());
    expect(statements).toBeLessThanOrEqual(30);
  });

  test("the agenda of a morning sync of twenty tours takes as many as that of two", async () => {
    const later = new Date(saturday.getTime() + 7 * 86_400_000);
    await live(world, "DELIVERED", { name: "Alone", startsAt: later });
    await live(world, "BOOKED", { name: "Unwritten", startsAt: new Date(later.getTime() + 60_000) });
    const pair = { oscId: world.id("Member", "Nora"), osmId: world.id("Member", "Mark") };
    const agenda = async (day: string) => {
      await done(world.as("Nora"), "morningSyncStart", { ...pair, day });
      return count("Mark", "MorningSync", { ...pair, day });
    };
    const [two, twenty] = [await agenda("2025-11-29"), await agenda("2025-11-22")];
    expect(twenty.text.match(/"readiness"/g)).toHaveLength(20);
    const leeway = engine === "pglite" ? 0 : 2;
    expect(twenty.statements).toBeLessThanOrEqual(two.statements + leeway);
    expect(twenty.statements).toBeLessThanOrEqual(24 + leeway);
  });

  test("a count nobody asks for is not taken", async () => {
    const plain = await world
      .as("Sam")
      .send("{ buyers(first: 2) { nodes { id tours(first: 1) { nodes { id } } } } }");
    const counted = await world
      .as("Sam")
      .send("{ buyers(first: 2) { totalCount nodes { id tours(first: 1) { totalCount nodes { id } } } } }");
    expect(plain.statements.some((text) => text.includes("count("))).toBe(false);
    expect(counted.statements.length).toBe(plain.statements.length + 2);
  });

  test("a draft save is a fixed, small number of statements", async () => {
    const life = await live(world, "DRAFTED", { name: "Counted" });
    const text = `mutation ($input: HandoffDeliverInput!) { handoffDeliver(input: $input) { handoff { id status } userErrors { code } } }`;
    const input = {
      idempotencyKey: "count",
      handoffId: toGlobalId("Handoff", life.handoff),
      expectedRevision: 1,
    };
    const { statements } = await world.as("Nora").send(text, { input });
    expect(statements.length).toBeLessThanOrEqual(16);
    await done(world.as("Sam"), "buyerUpdate", { buyerId: toGlobalId("Buyer", life.buyer), source: "x" });
  });
});

function withoutUnusedFragments(text: string): string {
  const document = parse(text);
  const used = new Set<string>();
  const follow = (name: string | null) => {
    const definition = document.definitions.find((one) =>
      name === null
        ? one.kind === "OperationDefinition"
        : one.kind === "FragmentDefinition" && one.name.value === name,
    );
    if (!definition) return;
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        used.add(value);
        follow(value);
      },
    });
  };
  follow(null);
  return print({
    ...document,
    definitions: document.definitions.filter(
      (one) =>
        one.kind === "OperationDefinition" || (one.kind === "FragmentDefinition" && used.has(one.name.value)),
    ),
  });
}
