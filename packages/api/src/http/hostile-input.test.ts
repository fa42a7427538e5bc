import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { inputs } from "../testing/inputs.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import type { MutationName } from "../testing/operations.ts";
import { questionAbout } from "../testing/question.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const nul = "a\u0000b";
const half = "a\ud83db";

/** A value for every place a text may stand. */
const texts: [string, string][] = [
  ["nothing", ""],
  ["NUL", nul],
  ["half a surrogate pair", half],
  ["control characters", "a\u0001\u0007\u001b[31m\u009f"],
  ["text that turns around", "a\u202eb\u2066"],
  ["invisible characters", "\u200b\ufeff\u2060"],
  ["a hundred thousand characters", "x".repeat(100_000)],
  ["SQL", "'; drop table buyer; --"],
  ["like wildcards", "%_\\%"],
  ["a thousand accents", `a${"\u0301".repeat(1000)}`],
  ["markup", "<script>alert(1)</script>"],
  ["a prototype's name", "__proto__"],
];

/** A value for every place something other than a text may stand; each is refused before anything runs. */
const misfits: [string, unknown][] = [
  ["a huge integer", 2 ** 53],
  ["a fraction", 0.5],
  ["an object", { deep: 1 }],
  ["a list", [[[]]]],
  ["a boolean", true],
  ["an unknown enum value", "NONSENSE"],
  ["the year 50", "0050-01-01T00:00:00Z"],
  ["year ten thousand", "+010000-01-01T00:00:00Z"],
  ["year zero", "0000-01-01T00:00:00Z"],
  ["past the end by its offset", "9999-12-31T23:59:59-12:00"],
  ["February 30", "2025-02-30T00:00:00Z"],
  ["a local time", "2025-11-22T11:00:00"],
];

describe.each(testDatabases())("hostile input on $engine", ({ engine, fresh }) => {
  // Everything on PostgreSQL; on the slower embedded one what the engines could take differently.
  const everything = engine === "postgres" || testDatabases().length === 1;
  const written = texts.filter(([, text]) => everything || text === nul || text === half);
  const misplaced = everything ? misfits : [];

  let world: World;
  let life: Life;
  let question: string;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "DELIVERED");
    question = await questionAbout(world, life.handoff, world.ours);
  });
  afterAll(() => world.close());

  const ids = () => ({
    buyer: toGlobalId("Buyer", life.buyer),
    interaction: toGlobalId("Interaction", life.interaction),
    tour: toGlobalId("Tour", life.tour),
    handoff: toGlobalId("Handoff", life.handoff),
    receipt: toGlobalId("ReadReceipt", life.receipt),
    commitment: toGlobalId("Commitment", life.commitment),
    community: world.id("Community", "Cedar Park"),
    osm: world.id("Member", "Mark"),
    osc: world.id("Member", "Nora"),
    clarification: toGlobalId("Clarification", question),
    covering: world.id("Member", "Sam"),
    morningSync: "",
    owner: world.id("Member", "Nora"),
    magnolia: world.id("Floorplan", "Magnolia"),
    sandalwood: world.id("Floorplan", "Sandalwood"),
    notification: "",
    publishableKey: toGlobalId("PublishableKey", world.websiteKey().id),
  });
  const caller = (name: MutationName) => {
    if (name === "buyerIntakeSubmit") return world.page();
    if (name.startsWith("publishableKey")) return world.as("Ada");
    const isOsms = ["handoffAcknowledge", "handoffReturn", "handoffRecordOutcome"].includes(name);
    return world.as(isOsms ? "Mark" : "Sam");
  };

  const names = Object.keys(inputs) as MutationName[];
  const ending: readonly MutationName[] = [
    "buyerErase",
    "handoffReturn",
    "clarificationAnswer",
    "tourCancel",
    "handoffRecordOutcome",
    "commitmentKeep",
    "commitmentBreak",
    "commitmentRelease",
  ];

  test.each(written)("%s in any text of any mutation never breaks the server", async (_what, text) => {
    let hasEnded = false;
    for (const name of names) {
      for (const path of leaves(inputs[name](ids()), (leaf) => typeof leaf === "string")) {
        // What ended a tour, a handoff or a promise would leave nothing to write for the next.
        if (hasEnded) {
          life = await live(world, "DELIVERED");
          question = await questionAbout(world, life.handoff, world.ours);
        }
        world.now = name === "handoffRecordOutcome" ? new Date(saturday.getTime() + 3_600_000) : wednesday;
        const input = put(inputs[name](ids()), path, text);
        const { answer, object } = await mutateAs(caller(name), name, input);
        hasEnded = ending.includes(name) && object !== null;
        expect([name, path, unexpected(answer)]).toEqual([name, path, []]);
      }
    }
    world.now = wednesday;
  });

  test.each(misplaced)("%s in any place of any mutation never breaks the server", async (_what, value) => {
    for (const name of names) {
      for (const path of leaves(inputs[name](ids()), () => true)) {
        // An erased buyer would be gone for all that comes.
        const input = put(inputs[name](ids()), path, value);
        const { answer, object } = await mutateAs(caller(name), name, input);
        if (name === "buyerErase" && object !== null) life = await live(world, "DELIVERED");
        expect([name, path, unexpected(answer)]).toEqual([name, path, []]);
      }
    }
  });

  test("what a person pastes is cleaned, not refused: control characters go, the rest stays", async () => {
    const { object, codes } = await mutateAs(world.as("Sam"), "buyerUpdate", {
      buyerId: ids().buyer,
      source: `Web${nul}site\u0007`,
    });
    expect([codes, object?.source]).toEqual([[], "Webab" + "site"]);
  });

  test("ten thousand rows of anything are refused with a word on how many fit", async () => {
    const content = herreras(ids());
    const [row] = content.history.objections;
    const objections = Array.from({ length: 10_000 }, (_, index) => ({ ...row, key: `${index}` }));
    const { userErrors } = await mutateAs(world.as("Nora"), "handoffSaveDraft", {
      tourId: ids().tour,
      expectedRevision: 1,
      content: { ...content, history: { ...content.history, objections } },
    });
    expect(userErrors).toMatchObject([
      {
        code: "INVALID_INPUT",
        field: ["content", "history", "objections"],
        message: expect.stringContaining("50"),
      },
    ]);
    for (const [name, input] of [
      ["interactionRecord", { floorplanIds: Array(10_000).fill(ids().magnolia) }],
      ["interactionRecord", { floorplanIds: Array.from({ length: 10_000 }, (_, index) => `${index}`) }],
      ["buyerUpdate", { externalIds: Array(10_000).fill({ system: "a", value: "b" }) }],
      ["handoffRecordOutcome", { askedAgain: Array(10_000).fill("BUDGET") }],
    ] as const) {
      const { answer } = await mutateAs(caller(name), name, { ...inputs[name](ids()), ...input });
      expect([name, unexpected(answer)]).toEqual([name, []]);
    }
  });

  test.each(["tours", "handoffs", "commitments"])(
    "a hundred thousand statuses for %s are the few there are",
    async (list) => {
      const status = { tours: "BOOKED", handoffs: "DELIVERED", commitments: "OPEN" }[list];
      const type = { tours: "Tours", handoffs: "Handoffs", commitments: "Commitments" }[list];
      const { data, errors } = await world
        .as("Sam")
        .send<Record<string, { totalCount: number }>>(
          `query ($filter: ${type}Filter) { ${list}(first: 1, filter: $filter) { totalCount } }`,
          { filter: { statuses: Array(100_000).fill(status) } },
        );
      expect(errors).toEqual([]);
      expect(data[list]?.totalCount).toBeGreaterThan(0);
    },
  );

  test("two rows with one key, and one field twice, are refused", async () => {
    const content = herreras(ids());
    const [row] = content.identity.people;
    const people = [row, row];
    const saved = await mutateAs(world.as("Nora"), "handoffSaveDraft", {
      tourId: ids().tour,
      expectedRevision: 1,
      content: { ...content, identity: { ...content.identity, people } },
    });
    expect(saved.codes).toEqual(["INVALID_INPUT"]);
    const twice = await world
      .as("Nora")
      .send('{ tours(first: 1, filter: { buyerId: "a", buyerId: "b" }) { nodes { id } } }');
    expect([twice.status, twice.errors[0]?.extensions.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
  });

  const arguments_: [string, string, object][] = [
    ["first: 0", "query ($first: Int!) { tours(first: $first) { nodes { id } } }", { first: 0 }],
    ["first: -1", "query ($first: Int!) { tours(first: $first) { nodes { id } } }", { first: -1 }],
    ["first: 101", "query ($first: Int!) { buyers(first: $first) { nodes { id } } }", { first: 101 }],
    [
      "first: 2147483647",
      "query ($first: Int!) { buyers(first: $first) { nodes { id } } }",
      { first: 2147483647 },
    ],
    [
      "first missing by default",
      "query ($first: Int = 5) { tours(first: $first) { nodes { id } } }",
      { first: null },
    ],
    [
      "a nested first",
      "query ($first: Int!) { buyers(first: 1) { nodes { tours(first: $first) { nodes { id } } } } }",
      { first: 0 },
    ],
    [
      "after of nothing",
      "query ($after: String) { tours(first: 1, after: $after) { nodes { id } } }",
      { after: "" },
    ],
    [
      "after of nonsense",
      "query ($after: String) { tours(first: 1, after: $after) { nodes { id } } }",
      { after: nul },
    ],
    [
      "a megabyte of after",
      "query ($after: String) { buyers(first: 1, after: $after) { nodes { id } } }",
      { after: "x".repeat(1_000_000) },
    ],
  ];

  test.each(arguments_)("refused with a clear word: %s", async (_what, query, variables) => {
    const { status, errors } = await world.as("Sam").send(query, variables);
    expect([200, 400]).toContain(status);
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors[0]?.message).toMatch(/first|after/);
  });

  test.each(texts)("a search for %s finds what there is and never breaks", async (_what, search) => {
    for (const list of ["buyers", "communities", "floorplans"]) {
      const query = `query ($search: String) { ${list}(first: 5, filter: { search: $search }) { totalCount nodes { id } } }`;
      const answer = await world.as("Sam").send(query, { search });
      expect([list, unexpected(answer)]).toEqual([list, []]);
    }
  });
});

interface Answered {
  readonly status: number;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Errors that are not the caller's to mend, and the status of a server that broke. */
function unexpected({ status, errors }: Answered): unknown[] {
  const broken = errors.filter(({ extensions: { code } }) => code !== "BAD_USER_INPUT");
  return status < 500 ? broken : [status, ...broken];
}

function leaves(value: unknown, wanted: (leaf: unknown) => boolean, path: readonly string[] = []): string[] {
  if (value instanceof Date || typeof value !== "object" || value === null)
    return wanted(value) ? [path.join(".")] : [];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, wanted, [...path, name]));
}

function put(input: Record<string, unknown>, path: string, value: unknown): object {
  const copy = structuredClone(input);
  const names = path.split(".");
  const last = names.pop() ?? "";
  const parent = names.reduce((part, name) => part[name] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}
