import { randomUUID } from "node:crypto";
import { buyers, handoffs } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { key, openWorld, post, tokenFor, type World } from "../testing/world.ts";
import { createApi } from "./create-api.ts";

const create = `buyerCreate(input: $input) { buyer { id } userErrors { code } }`;
const people = (name: string) => [{ key: "1", name, relation: "", decides: true, comesToTour: true }];

describe.each(testDatabases())("an operation is a transaction on $engine", ({ fresh }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.log.length = 0;
  });

  const countOf = (name: string) =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) => tx.$count(buyers, eq(buyers.name, name)));

  test("of a mutation that fails half way nothing stays, not even what had succeeded", async () => {
    // One buyer takes two new ids, its own and its event's.
    let ids = 0;
    const api = await createApi({
      database: world.database,
      newId: () => {
        ids += 1;
        if (ids > 2) throw new Error("A bug, in a buyer's words: Second Half");
        return randomUUID();
      },
      log: (entry) => world.log.push(entry),
    });
    const variables = {
      input: { idempotencyKey: key(), people: people("First Half") },
      second: { idempotencyKey: key(), people: people("Second Half") },
    };
    const query = `mutation ($input: BuyerCreateInput!, $second: BuyerCreateInput!) {
      ${create} other: ${create.replace("$input", "$second")} }`;
    const { status, body } = await api.handle(post({ query, variables }, await tokenFor("Nora", world.ours)));
    const { data, errors } = JSON.parse(body);
    expect([status, data]).toEqual([200, null]);
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL" }, path: ["other"] }]);
    expect([await countOf("First Half"), await countOf("Second Half")]).toEqual([0, 0]);
    expect(JSON.stringify([body, world.log])).not.toContain("Half");
    await api.stop();
  });

  test("what went wrong inside is told only as a number, under which the log has it without buyer data", async () => {
    const api = await createApi({
      database: world.database,
      newId: () => "not-a-uuid",
      log: (entry) => world.log.push(entry),
    });
    const input = { idempotencyKey: key(), people: people("Secret Name"), source: "Secret source" };
    const request = post({
      query: `mutation ($input: BuyerCreateInput!) { ${create} }`,
      variables: { input },
    });
    const authorization = `Bearer ${await tokenFor("Nora", world.ours)}`;
    const { body } = await api.handle({ ...request, headers: { ...request.headers, authorization } });
    const [error] = JSON.parse(body).errors;
    expect(error.extensions).toEqual({ code: "INTERNAL", correlationId: expect.any(String) });
    expect(error.message).toContain(error.extensions.correlationId);
    const logged = world.log.filter(({ event }) => event === "failure");
    expect(logged).toContainEqual(
      expect.objectContaining({ correlationId: error.extensions.correlationId, sqlState: "22P02" }),
    );
    expect(JSON.stringify([world.log, body])).not.toMatch(/Secret|not-a-uuid|insert into/);
    await api.stop();
  });

  test("a query in which a statement fails answers what it could and the number the log has", async () => {
    const spy = vi.spyOn(world.database, "withTenant").mockImplementationOnce((tenant, work, options) =>
      world.database.withTenant(
        tenant,
        (tx) => {
          const select = tx.select.bind(tx);
          // The page of buyers, but not the caller before it, asks for what is not a number.
          tx.select = ((columns: Record<string, SQL>) =>
            select(
              "searchText" in columns || "source" in columns
                ? { ...columns, broken: sql`'x'::int` }
                : columns,
            )) as never;
          return work(tx);
        },
        options,
      ),
    );
    const { status, errors, data } = await world
      .as("Nora")
      .send<Record<string, unknown> | null>("{ viewer { now } buyers(first: 1) { nodes { id } } }");
    spy.mockRestore();
    expect([status, data]).toEqual([200, null]);
    const failures = world.log.filter(({ event }) => event === "failure");
    expect(failures).toMatchObject([
      { correlationId: errors[0]?.extensions.correlationId, sqlState: "22P02" },
    ]);
  });

  test("a query cannot write, and a GET cannot mutate", async () => {
    await expect(
      world.database.withTenant(
        { builderId: world.ours.id },
        (tx) => tx.update(buyers).set({ name: "Nobody" }),
        { readOnly: true },
      ),
    ).rejects.toThrow();
    const spy = vi.spyOn(world.database, "withTenant");
    await world.as("Nora").send("{ viewer { now } }");
    await mutateAs(world.as("Nora"), "buyerCreate", { people: people("Wide") });
    expect(spy.mock.calls.map(([, , options]) => options?.readOnly)).toEqual([true, false]);
    spy.mockRestore();
    const search = `?query=${encodeURIComponent('mutation { tourCancel(input: {idempotencyKey: "1", tourId: "1", reason: "x"}) { userErrors { code } } }')}`;
    const headers = {
      authorization: `Bearer ${await tokenFor("Nora", world.ours)}`,
      "apollo-require-preflight": "1",
    };
    expect(await world.api.handle({ method: "GET", headers, search, body: undefined })).toMatchObject({
      status: 405,
    });
  });

  test("a request another site could make a browser send is turned away", async () => {
    const headers = { authorization: `Bearer ${await tokenFor("Nora", world.ours)}` };
    const forged = await world.api.handle({
      method: "GET",
      headers,
      search: "?query={viewer{now}}",
      body: undefined,
    });
    expect([forged.status, JSON.parse(forged.body).errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
  });

  test("there is no page for browsers, whatever they say they accept", async () => {
    const headers = { authorization: `Bearer ${await tokenFor("Nora", world.ours)}`, accept: "text/html" };
    const { headers: answered } = await world.api.handle({
      method: "GET",
      headers,
      search: "",
      body: undefined,
    });
    expect(answered["content-type"]).toMatch(/^application\/json/);
  });

  test("one operation opens one transaction and ends it before the answer", async () => {
    const { statements } = await world.as("Nora").send("{ viewer { now } playbook { pattern } }");
    expect(statements.filter((text) => text.includes("set_config"))).toHaveLength(1);
  });

  test("a field that fails early neither spoils nor outlives its operation", async () => {
    await live(world, "DELIVERED");
    const slow =
      "tours(first: 50) { nodes { buyer { name } handoff { currentVersion { brief { text } } } } }";
    const query = `{ buyers(first: 0) { nodes { id } } ${slow} }`;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        index % 2
          ? world.as("Sam").send(query)
          : world.as("Sam", world.theirs).send("{ tours(first: 50) { nodes { id } } }"),
      ),
    );
    for (const [index, { data, errors }] of answers.entries()) {
      expect(data).toEqual(index % 2 ? null : { tours: { nodes: [] } });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(index % 2 ? ["BAD_USER_INPUT"] : []);
    }
  });

  test("an external id taken meanwhile is a refusal, not a failure", async () => {
    const externalIds = [{ system: "crm", value: "taken-at-once" }];
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        mutateAs(world.as("Nora"), "buyerCreate", { people: people(`Racer ${index}`), externalIds }),
      ),
    );
    expect(answers.flatMap(({ answer }) => answer.errors)).toEqual([]);
    expect(answers.map(({ codes: [code] }) => code ?? "CREATED").toSorted()).toEqual([
      "CREATED",
      ...Array(4).fill("EXTERNAL_ID_TAKEN"),
    ]);
  });

  test("a later mutation of one operation is answered from after the write", async () => {
    const life = await live(world, "DRAFTED");
    const handoffId = toGlobalId("Handoff", life.handoff);
    const deliver = `handoffDeliver(input: { idempotencyKey: "${key()}", handoffId: $id, expectedRevision: 1 })`;
    const cancel = `tourCancel(input: { idempotencyKey: "${key()}", tourId: $tour, reason: "Rain" })`;
    const { data } = await world.as("Nora").send<Record<string, unknown>>(
      `mutation ($id: ID!, $tour: ID!) {
        ${deliver} { handoff { status tour { status } } } ${cancel} { tour { status handoff { status } } } }`,
      { id: handoffId, tour: toGlobalId("Tour", life.tour) },
    );
    expect(data).toEqual({
      handoffDeliver: { handoff: { status: "DELIVERED", tour: { status: "BOOKED" } } },
      tourCancel: { tour: { status: "CANCELLED", handoff: { status: "CANCELLED" } } },
    });
    const stored = await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.select({ status: handoffs.status }).from(handoffs).where(eq(handoffs.id, life.handoff)),
    );
    expect(stored).toEqual([{ status: "CANCELLED" }]);
  });
});
