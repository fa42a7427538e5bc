import { readFile } from "node:fs/promises";
import { testDatabases } from "@baton/testing";
import { isObjectType, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSchema } from "../schema/build-schema.ts";
import { openWorld, type World } from "../testing/world.ts";
import { operationCost } from "./cost.ts";
import { fieldCosts, listSizes, operationLimits } from "./limits.ts";

const schema = makeSchema();
const costOf = (text: string, variables: Record<string, unknown> = {}) =>
  operationCost({ schema, document: parse(text), operationName: null, variables });

describe("cost", () => {
  test.each([
    ["{ viewer { now } }", 2],
    ["{ viewer { now member { name } } }", 4],
    ["{ tours(first: 10) { nodes { id } } }", 1 + 10 * 2],
    ["{ tours(first: 10) { nodes { id buyer { id name } } } }", 1 + 10 * 5],
    ["{ buyers(first: 10) { nodes { tours(first: 20) { nodes { id } } } } }", 1 + 10 * (1 + (1 + 20 * 2))],
    ["{ communities(first: 1) { nodes { floorplans { id } } } }", 1 + (1 + (1 + 10))],
    ['{ handoff(id: "x") { versions { id } } }', 1 + (1 + 50)],
    ['{ handoff(id: "x") { currentVersion { brief { text wordCount } } } }', 1 + (1 + (200 + 100 + 1))],
    ['{ handoff(id: "x") { draft { nextAction { doFirst } } } }', 1 + (200 + 2)],
    ['{ commitment(id: "x") { trail { note } } }', 1 + (1 + 20)],
    ["{ __schema { types { name } } }", 0],
  ])("%s costs %i: fields times page sizes", (text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  test("every field with a price or a length of its own is there", () => {
    for (const name of [...Object.keys(listSizes), ...Object.keys(fieldCosts)]) {
      const [type = "", field = ""] = name.split(".");
      const found = schema.getType(type);
      expect([name, isObjectType(found) && field in found.getFields()]).toEqual([name, true]);
    }
  });

  const versions = "versions { brief { text } content { qualification { notes mustHaves { value } } } }";
  const aliased = (count: number, fields: string) =>
    Array.from({ length: count }, (_, index) => `a${index}: ${fields}`).join(" ");

  test.each([
    ["all versions many times", `{ handoff(id: "x") { ${aliased(29, versions)} } }`],
    ["all versions of many handoffs", `{ handoffs(first: 10) { nodes { ${versions} } } }`],
    [
      "every draft of a page",
      "{ handoffs(first: 100) { nodes { draft { nextAction { doFirst } } draftBrief { text } } } }",
    ],
    [
      "one text of all versions many times",
      `{ handoff(id: "x") { versions { brief { ${aliased(29, "text")} } } } }`,
    ],
    [
      "rows of all versions many times",
      `{ handoff(id: "x") { versions { content { history { ${aliased(29, "objections { objection answer }")} } } } } }`,
    ],
    [
      "all promises and trails of a page",
      "{ handoffs(first: 100) { nodes { commitments { trail { note } } } } }",
    ],
  ])("the whole of handoffs is too much at once: %s", (_what, text) => {
    expect(() => costOf(text)).toThrow(/costs \d+; at most/);
  });

  test("all versions of one handoff, once, fit", () => {
    expect(costOf(`{ handoff(id: "x") { ${versions} } }`)).toBeLessThan(operationLimits.cost);
  });

  test("fields left out by a directive cost nothing", () => {
    expect(
      costOf("query ($no: Boolean!) { viewer { now member @include(if: $no) { name } } }", { no: false }),
    ).toBe(2);
  });
});

describe.each(testDatabases().slice(0, 1))("limits on $engine", ({ fresh }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  const wide =
    "{ buyers(first: 100) { nodes { commitments(first: 100) { nodes { id words madeAt dueAt status } } } } }";
  const circle = `{ communities(first: 100) { nodes { ${nested("floorplans { communities { ", 2)} id ${"} } ".repeat(2)} } } }`;

  test.each([
    ["COST_LIMIT_EXCEEDED", "pages of pages", wide],
    ["COST_LIMIT_EXCEEDED", "going in circles", circle],
    [
      "DEPTH_LIMIT_EXCEEDED",
      "nesting",
      `{ ${nested('node(id: "") { ... on Tour { buyer { nextTour { ', 1)} ${nested("buyer { nextTour { ", 7)} id ${"} ".repeat(18)} }`,
    ],
    [
      "ALIAS_LIMIT_EXCEEDED",
      "aliases",
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: viewer { now }`).join(" ")} }`,
    ],
    [
      "ALIAS_LIMIT_EXCEEDED",
      "aliases of __typename",
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(" ")} }`,
    ],
    [
      "DIRECTIVE_LIMIT_EXCEEDED",
      "directives",
      `{ ${Array.from({ length: 9 }, (_, index) => `viewer @include(if: true) { now } #${index}\n`).join(" ")} }`,
    ],
    ["GRAPHQL_PARSE_FAILED", "tokens", `{ ${"viewer { now } ".repeat(2_000)} }`],
    ["GRAPHQL_VALIDATION_FAILED", "fragments of fragments", bomb(25)],
  ])("%s for %s, said clearly and with status 400", async (code, _what, query) => {
    const { status, errors, statements } = await world.as("Sam").send(query);
    expect([status, errors[0]?.extensions.code]).toEqual([400, code]);
    expect(errors[0]?.message).toMatch(/[A-Z].{20,}\./);
    // The transaction's settings and the look-up of key and member; nothing of the operation.
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  test("of many mistakes five are told", async () => {
    const { errors } = await world
      .as("Sam")
      .send(`{ ${Array.from({ length: 50 }, (_, index) => `nonsense${index}`).join(" ")} }`);
    expect(errors).toHaveLength(6);
    expect(errors.at(-1)?.message).toContain("Too many validation errors");
  });

  test("what an operation cost is told with its answer", async () => {
    const { body } = await world.as("Sam").send("{ viewer { now } }");
    expect(JSON.parse(body).extensions).toEqual({ cost: { requested: 2, maximum: operationLimits.cost } });
  });

  test("names of fields that are not there are not suggested", async () => {
    const { errors } = await world.as("Sam").send("{ viewer { nwo } }");
    expect(errors[0]?.message).not.toContain("Did you mean");
  });
});

test("what the widgets and the portal ask costs less than a third of the limit", async () => {
  const folder = new URL("../../../api-contract/operations/", import.meta.url);
  const names = ["handoff-form", "portal", "prep-card", "promise-tracker", "morning-sync", "day"];
  const texts = await Promise.all(names.map((name) => readFile(new URL(`${name}.graphql`, folder), "utf8")));
  const document = parse(texts.join("\n"));
  const fragments = document.definitions.filter(({ kind }) => kind === "FragmentDefinition");
  for (const definition of document.definitions) {
    if (definition.kind !== "OperationDefinition") continue;
    const input = definition.operation === "mutation";
    if (input) continue;
    const cost = operationCost({
      schema,
      document: { ...document, definitions: [definition, ...fragments] },
      operationName: definition.name?.value ?? null,
      // A day has many lists in one answer, each as long as that; its widgets ask for 40 at most.
      variables: {
        first: /^Os[cm]Day$/.test(definition.name?.value ?? "") ? 40 : 100,
        id: "x",
        tourId: "x",
        filter: {},
        oscId: "x",
        osmId: "x",
        day: "2025-11-22",
      },
    });
    expect([definition.name?.value, cost ?? 0]).toEqual([definition.name?.value, expect.any(Number)]);
    expect(cost ?? 0).toBeLessThan(operationLimits.cost / 3);
  }
});

function nested(text: string, times: number): string {
  return text.repeat(times);
}

/** Each fragment spreads the next twice: 2^n fields of a few hundred tokens. */
function bomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, index) => `fragment F${index} on Viewer { ...F${index + 1} ...F${index + 1} }`,
  );
  return `{ viewer { ...F0 } } ${fragments.join(" ")} fragment F${levels} on Viewer { now }`;
}
