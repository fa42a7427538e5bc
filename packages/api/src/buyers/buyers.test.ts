import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, type World } from "../testing/world.ts";

const person = (name: string, key = "1") => ({ key, name, relation: "", decides: true, comesToTour: true });

describe.each(testDatabases())("buyers on $engine", ({ fresh }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    const nora = world.as("Nora");
    await done(nora, "buyerCreate", {
      people: [person("Dana Herrera", "1"), person("Luis Herrera", "2")],
      contactPoints: [
        { kind: "PHONE", value: "512 555 0142" },
        { kind: "EMAIL", value: "Dana@Example.com" },
      ],
    });
    await done(nora, "buyerCreate", { people: [person("100% Percent")] });
    await done(nora, "buyerCreate", { people: [person("Under_Score")] });
    await done(nora, "buyerCreate", { people: [person("Back\\Slash")] });
    await done(nora, "buyerCreate", { people: [person("Zoë Ångström")] });
    await done(nora, "buyerCreate", {
      people: [person("José  Ruiz".normalize("NFD"))],
      contactPoints: [{ kind: "PHONE", value: "512/555/0199" }],
    });
  });
  afterAll(() => world.close());

  test.each([
    ["herrera", ["Dana & Luis Herrera"]],
    ["LUIS", ["Dana & Luis Herrera"]],
    ["  dana ", ["Dana & Luis Herrera"]],
    ["(512) 555-014", ["Dana & Luis Herrera"]],
    ["+1 512 555 014", ["Dana & Luis Herrera"]],
    ["dana@example", ["Dana & Luis Herrera"]],
    ["%", ["100% Percent"]],
    ["_", ["Under_Score"]],
    ["\\", ["Back\\Slash"]],
    ["zoë å", ["Zoë Ångström"]],
    ["Zoë Å".normalize("NFD"), ["Zoë Ångström"]],
    ["Jose\u0301", ["José Ruiz"]],
    ["josé\u00a0 \t ruiz", ["José Ruiz"]],
    ["512/555/0199", ["José Ruiz"]],
    ["512.555.01 99", ["José Ruiz"]],
    ["tel:+1-512-555-0199", ["José Ruiz"]],
    ["(512) 555\u20130199", ["José Ruiz"]],
    ["nobody", []],
    ["9999", []],
  ])("a search for %j finds %j", async (search, names) => {
    const { data } = await world
      .as("Sam")
      .send<{ buyers: { nodes: { name: string }[]; totalCount: number } }>(
        "query ($search: String) { buyers(first: 9, filter: { search: $search }) { totalCount nodes { name } } }",
        { search },
      );
    expect(data.buyers.nodes.map(({ name }) => name)).toEqual(names);
    expect(data.buyers.totalCount).toBe(names.length);
  });

  test("an empty search is no search", async () => {
    const { data } = await world
      .as("Sam")
      .send<{ buyers: { totalCount: number } }>(
        '{ buyers(first: 1, filter: { search: " " }) { totalCount } }',
      );
    expect(data.buyers.totalCount).toBe(6);
  });

  test("the largest household can be written down, and the list goes on after it", async () => {
    // Names that differ all over: PostgreSQL compresses a long text before it finds it too large for an index.
    const name = (row: number) =>
      String.fromCodePoint(
        ...Array.from({ length: 120 }, (_, at) => 0x4e00 + ((row * 7919 + at * at * 31) % 20000)),
      );
    const people = Array.from({ length: 50 }, (_, row) => person(name(row), `${row}`));
    const { object, answer } = await mutateAs(world.as("Nora"), "buyerCreate", { people });
    expect(answer.errors).toEqual([]);
    expect(object).toMatchObject({ name: `${name(0)} & 49 others` });
    const list = "query ($after: String) { buyers(first: 20, after: $after) { pageInfo { endCursor } } }";
    const first = await world.as("Nora").send<{ buyers: { pageInfo: { endCursor: string } } }>(list);
    const after = first.data.buyers.pageInfo.endCursor;
    expect((await world.as("Nora").send(list, { after })).errors).toEqual([]);
  });

  test("only what is given changes, a list given replaces the list, and the search follows", async () => {
    const buyerId = await done(world.as("Nora"), "buyerCreate", {
      people: [person("Kim Park")],
      contactPoints: [{ kind: "PHONE", value: "512 555 0177", label: "mobile" }],
      externalIds: [{ system: "crm", value: "77" }],
      source: "Referral",
    });
    const renamed = await mutateAs(world.as("Sam"), "buyerUpdate", {
      buyerId,
      people: [person("Kim Stone")],
    });
    expect(renamed.object).toMatchObject({
      name: "Kim Stone",
      contactPoints: [{ kind: "PHONE", value: "+15125550177" }],
      externalIds: [{ system: "crm", value: "77" }],
      source: "Referral",
    });
    const emptied = await mutateAs(world.as("Sam"), "buyerUpdate", {
      buyerId,
      contactPoints: [],
      externalIds: [],
      source: null,
    });
    expect(emptied.object).toMatchObject({
      name: "Kim Stone",
      contactPoints: [],
      externalIds: [],
      source: null,
    });
    const search = async (text: string) =>
      (
        await world
          .as("Sam")
          .send<{ buyers: { totalCount: number } }>(
            "query ($text: String) { buyers(first: 1, filter: { search: $text }) { totalCount } }",
            { text },
          )
      ).data.buyers.totalCount;
    expect([await search("stone"), await search("park"), await search("5550177")]).toEqual([1, 0, 0]);
  });

  test("an external id belongs to one buyer of the builder, and to one of each builder", async () => {
    const externalIds = [{ system: "crm", value: "A1" }];
    const buyerId = await done(world.as("Nora"), "buyerCreate", { people: [person("First")], externalIds });
    const second = await mutateAs(world.as("Nora"), "buyerCreate", {
      people: [person("Second")],
      externalIds,
    });
    expect(second.userErrors).toMatchObject([{ code: "EXTERNAL_ID_TAKEN", field: ["externalIds", "0"] }]);
    await done(world.as("Nora"), "buyerUpdate", { buyerId, externalIds });
    await done(world.as("Nora", world.theirs), "buyerCreate", { people: [person("Theirs")], externalIds });
  });

  test.each([
    ["nobody", { people: [] }, ["people"]],
    ["a person without a name", { people: [person(" ")] }, ["people", "0", "name"]],
    [
      "a phone that is none",
      { people: [person("A")], contactPoints: [{ kind: "PHONE", value: "12" }] },
      ["contactPoints", "0", "value"],
    ],
    [
      "an email that is none",
      { people: [person("A")], contactPoints: [{ kind: "EMAIL", value: "a@" }] },
      ["contactPoints", "0", "value"],
    ],
    ["a source of a page", { people: [person("A")], source: "x".repeat(5_000) }, ["source"]],
  ])("%s is refused by its place", async (_what, input, field) => {
    const { userErrors } = await mutateAs(world.as("Nora"), "buyerCreate", input);
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field }]);
  });
});
