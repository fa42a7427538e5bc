import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { mutations } from "../testing/operations.ts";
import { openWorld, post, tokenFor, type World } from "../testing/world.ts";

const nul = "a\u0000b";
const half = "a\ud83db";

// What a request looks like is settled before the database is asked, so one engine is enough.
describe.each(testDatabases().slice(0, 1))("hostile requests on $engine", ({ fresh }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  const bodies: [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["a text", "{ viewer { now } }"],
    ["a list", [{ query: "{ viewer { now } }" }]],
    ["a query that is no text", { query: { a: 1 } }],
    ["no query", { query: "" }],
    ["variables that are no object", { query: "{ viewer { now } }", variables: "x" }],
    ["a list of variables", { query: "{ viewer { now } }", variables: [1] }],
    ["an operation name that is none", { query: "{ viewer { now } }", operationName: "Other" }],
    ["an operation name that is no text", { query: "{ viewer { now } }", operationName: 1 }],
    ["a syntax error", { query: "{ viewer { " }],
    ["NUL in the query", { query: `{ viewer { now } } ${nul}` }],
    ["half a surrogate pair in the query", { query: `{ viewer { ${half} } }` }],
    [
      "an escape of NUL in a literal",
      { query: '{ buyers(first: 1, filter: { search: "a\\u0000b" }) { nodes { id } } }' },
    ],
    ["deep brackets", { query: "{".repeat(10_000) }],
    ["deep lists in a literal", { query: `{ tours(first: ${"[".repeat(5_000)} }` }],
    ["a subscription", { query: "subscription { viewer { now } }" }],
    ["two operations without a name", { query: "query A { viewer { now } } query B { viewer { now } }" }],
    [
      "fragments in a circle",
      { query: "{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }" },
    ],
    ["a document id nobody gave out", { documentId: "PrepCard-000000000000" }],
    ["a document id that is no text", { documentId: { a: 1 } }],
    ["a persisted query", { extensions: { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } } }],
    ["extensions that are no object", { query: "{ viewer { now } }", extensions: "x" }],
  ];

  test.each(bodies)("a request with %s is answered, never broken", async (_what, body) => {
    const { status, body: text } = await world.api.handle(post(body, await tokenFor("Sam", world.ours)));
    expect(status).toBeLessThan(500);
    expect(text).not.toContain("INTERNAL");
  });

  test.each([
    "",
    "?",
    "?query",
    "?query=%E0%A4%A",
    "?query=%00",
    "?query={viewer{now}}&variables=no",
    "?query={viewer{now}}&extensions=[",
  ])("a GET of %j is answered, never broken", async (search) => {
    const headers = {
      authorization: `Bearer ${await tokenFor("Sam", world.ours)}`,
      "apollo-require-preflight": "1",
    };
    const { status, body } = await world.api.handle({ method: "GET", headers, search, body: undefined });
    expect(status).toBe(400);
    expect(body).not.toContain("INTERNAL");
  });

  test("variables nested ten thousand deep are refused", async () => {
    let deep: unknown = 1;
    for (let index = 0; index < 10_000; index += 1) deep = { identity: deep };
    const variables = {
      input: {
        idempotencyKey: "deep",
        tourId: toGlobalId("Tour", crypto.randomUUID()),
        expectedRevision: 0,
        content: deep,
      },
    };
    const request = post(
      { query: mutations.handoffSaveDraft, variables },
      await tokenFor("Nora", world.ours),
    );
    const { status, body } = await world.api.handle(request);
    expect(status).toBe(400);
    expect(body).not.toContain("INTERNAL");
  });

  test.each(["PUT", "DELETE", "PATCH", "TRACE", ""])("the method %j is refused", async (method) => {
    const request = post({ query: "{ viewer { now } }" }, await tokenFor("Sam", world.ours));
    expect((await world.api.handle({ ...request, method })).status).toBe(405);
  });
});
