import { testDatabases } from "@baton/testing";
import { type GraphQLField, getNamedType, isCompositeType, isNonNullType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSchema } from "../schema/build-schema.ts";
import { inputs } from "../testing/inputs.ts";
import { mutations } from "../testing/operations.ts";
import { key, openWorld, type World } from "../testing/world.ts";

const schema = makeSchema();
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const names = Object.keys(schema.getMutationType()?.getFields() ?? {}) as (keyof typeof mutations)[];
const submit = mutations.buyerIntakeSubmit;

describe.each(testDatabases().slice(0, 1))("what a publishable key opens, on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  const input = () => ({
    ...inputs.buyerIntakeSubmit({ community: world.id("Community", "Cedar Park") } as never),
    idempotencyKey: key(),
  });
  const refused = async (text: string, variables: object = {}) => {
    const { status, data, errors } = await world.page().send(text, variables);
    expect([status, data ?? null, errors[0]?.extensions.code]).toEqual([403, null, "FORBIDDEN"]);
    expect(errors[0]?.message).toContain("can leave a buyer’s details (buyerIntakeSubmit) and nothing else");
  };

  test("there is something to try", () => {
    expect(queries.length).toBeGreaterThan(10);
    expect(names.length).toBeGreaterThan(15);
  });

  test.each(queries.map((field) => [field.name, field] as const))(
    "the query %s is shut",
    async (_name, field) => {
      await refused(`{ ${asking(field)} }`);
    },
  );

  test.each(names.filter((name) => name !== "buyerIntakeSubmit"))("the mutation %s is shut", async (name) => {
    const ids = { community: world.id("Community", "Cedar Park") };
    const anyId = new Proxy(ids, { get: (all, id) => Reflect.get(all, id) ?? "x" });
    await refused(mutations[name], { input: { idempotencyKey: key(), ...inputs[name](anyId as never) } });
  });

  test.each([
    ["introspection", "{ __schema { types { name } } }"],
    ["one type", '{ __type(name: "Buyer") { name } }'],
    ["the root's name", "{ __typename }"],
    ["a query in a fragment", "query { ...A } fragment A on Query { ... on Query { viewer { now } } }"],
  ])("%s is shut", async (_what, text) => {
    await refused(text);
  });

  test("nothing can be smuggled in beside the one thing, nor is it done then", async () => {
    const smuggled = submit.replace("buyerIntakeSubmit(", "...More buyerIntakeSubmit(");
    await refused(`${smuggled} fragment More on Mutation { __typename }`, { input: input() });
    const { data } = await world
      .as("Ada")
      .send<{ buyers: { totalCount: number } }>("{ buyers(first: 1) { totalCount } }");
    expect(data.buyers.totalCount).toBe(0);
  });

  test("the one thing works, and there is nothing in its answer to read", async () => {
    const { status, data } = await world.page().send(submit, { input: input() });
    expect([status, data]).toEqual([
      200,
      { buyerIntakeSubmit: { receivedAt: expect.stringMatching(/^2025-11-19T/), userErrors: [] } },
    ]);
    const payload = schema.getType("BuyerIntakeSubmitPayload");
    if (!isObjectType(payload)) throw new Error("No payload");
    const composite = Object.values(payload.getFields()).filter(({ type }) =>
      isCompositeType(getNamedType(type)),
    );
    expect(composite.map(({ name }) => name)).toEqual(["userErrors"]);
  });
});

/** A root field asked for with something in every argument it needs. */
function asking(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  const values: Readonly<Record<string, string>> = { "Int!": "1", "Date!": '"2025-11-22"' };
  const given = needed.map(({ name, type }) => `${name}: ${values[String(type)] ?? '"x"'}`);
  return `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""} { __typename }`;
}
