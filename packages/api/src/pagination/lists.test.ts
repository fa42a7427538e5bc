import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBuyer } from "../buyers/create-buyer.ts";
import { makeCommitment } from "../commitments/make-commitment.ts";
import { keepCommitment } from "../commitments/settle-commitment.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { as, must } from "../testing/life.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";
import { bookTour } from "../tours/book-tour.ts";

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly at: string | null }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const page = (at: string) =>
  `{ totalCount nodes { id at: ${at} } edges { cursor node { id } }
     pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;

/** Every list with every order it has, as `list`, with what it is sorted by. */
const lists: [string, string, string, "up" | "down"][] = [
  ["buyers", "buyers(first: $first, after: $after)", "name", "up"],
  ["tours ASC", "tours(first: $first, after: $after, order: ASC)", "startsAt", "up"],
  ["tours DESC", "tours(first: $first, after: $after, order: DESC)", "startsAt", "down"],
  ["commitments DUE_AT_ASC", "commitments(first: $first, after: $after, orderBy: DUE_AT_ASC)", "dueAt", "up"],
  [
    "commitments MADE_AT_DESC",
    "commitments(first: $first, after: $after, orderBy: MADE_AT_DESC)",
    "madeAt",
    "down",
  ],
  [
    "commitments SETTLED_AT_DESC",
    "commitments(first: $first, after: $after, orderBy: SETTLED_AT_DESC)",
    "settledAt",
    "down",
  ],
  ["communities", "communities(first: $first, after: $after)", "name", "up"],
  ["floorplans", "floorplans(first: $first, after: $after)", "name", "up"],
];

describe.each(testDatabases())("lists on $engine", ({ fresh }) => {
  let world: World;
  const buyers: string[] = [];

  beforeAll(async () => {
    world = await openWorld(await fresh());
    const { ours } = world;
    await as(world, ours, "Nora", wednesday, async (osc) => {
      for (let index = 0; index < 7; index += 1) {
        // Names and starts repeat, so that only the id tells some rows apart.
        const name = ["Ann Lee", "Ann Lee", "Bo Kim", "Ann Lee", "Cy Fox", "Bo Kim", "ann lee"][index] ?? "";
        const people = [{ key: "1", name, relation: "", decides: true, comesToTour: true }];
        const buyerId = must(await createBuyer(osc, { people }));
        buyers.push(buyerId);
        const where = { communityId: ours.uuid("Cedar Park"), onsiteManagerId: ours.uuid("Mark") };
        for (const hours of [0, 0, index]) {
          const startsAt = new Date(saturday.getTime() + hours * 3_600_000);
          const tour = must(await bookTour(osc, { buyerId, ...where, startsAt }));
          const source = { kind: "TOUR", id: tour } as const;
          const promise = { buyerId, words: `By ${hours}`, ownerId: osc.actor.id, source };
          const commitment = must(await makeCommitment(osc, promise));
          if (hours > 2) must(await keepCommitment(osc, { commitmentId: commitment, note: "Done" }));
        }
      }
    });
  });
  afterAll(() => world.close());

  const ask = async (field: string, at: string, first: number, after: string | null) => {
    const query = `query ($first: Int!, $after: String) { list: ${field} ${page(at)} }`;
    const { data, errors } = await world.as("Sam").send<{ list: Page }>(query, { first, after });
    expect(errors).toEqual([]);
    return data.list;
  };

  test.each(lists)(
    "%s: walked page by page, every row comes once and in order",
    async (_name, field, at, way) => {
      const whole = await ask(field, at, 100, null);
      expect(whole.totalCount).toBe(whole.nodes.length);
      expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
      for (const first of [1, 2, 5]) {
        const walked: string[] = [];
        let after: string | null = null;
        for (let pages = 0; pages < 50; pages += 1) {
          const part: Page = await ask(field, at, first, after);
          walked.push(...part.nodes.map(({ id }) => id));
          expect(part.edges.map(({ node }) => node.id)).toEqual(part.nodes.map(({ id }) => id));
          expect(part.pageInfo.hasPreviousPage).toBe(after !== null);
          expect([part.pageInfo.startCursor, part.pageInfo.endCursor]).toEqual([
            part.edges.at(0)?.cursor ?? null,
            part.edges.at(-1)?.cursor ?? null,
          ]);
          after = part.pageInfo.endCursor;
          if (!part.pageInfo.hasNextPage) break;
        }
        expect(walked).toEqual(whole.nodes.map(({ id }) => id));
      }
      if (at === "name") return;
      const keys = whole.nodes.map(({ at: text }) =>
        text === null ? Number.NEGATIVE_INFINITY : Date.parse(text),
      );
      expect(keys).toEqual(keys.toSorted((one, other) => (way === "up" ? one - other : other - one)));
    },
  );

  test("a cursor of another list or order is refused, and one may be used with another filter", async () => {
    const { endCursor } = (await ask("tours(first: $first, after: $after, order: ASC)", "startsAt", 2, null))
      .pageInfo;
    const send = (field: string) =>
      world.as("Sam").send<{ list: Page }>(`query ($after: String) { list: ${field} { totalCount } }`, {
        after: endCursor,
      });
    for (const field of [
      "tours(first: 2, after: $after, order: DESC)",
      "buyers(first: 2, after: $after)",
      "commitments(first: 2, after: $after)",
    ]) {
      const { errors } = await send(field);
      expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
    }
    expect((await send("tours(first: 2, after: $after, filter: { statuses: [BOOKED] })")).errors).toEqual([]);
  });

  test("lists within a list have pages of their own, each parent's from its own beginning", async () => {
    const query = `query ($after: String) { buyers(first: 7) { nodes { id
      tours(first: 2, order: ASC, after: $after) { totalCount nodes { id startsAt } pageInfo { hasNextPage endCursor } }
      commitments(first: 2) { nodes { id } pageInfo { hasNextPage } } } } }`;
    const { data } = await world.as("Sam").send<{ buyers: { nodes: Parent[] } }>(query);
    expect(data.buyers.nodes).toHaveLength(7);
    for (const { tours, commitments } of data.buyers.nodes) {
      expect([tours.totalCount, tours.nodes.length, tours.pageInfo.hasNextPage]).toEqual([3, 2, true]);
      expect([commitments.nodes.length, commitments.pageInfo.hasNextPage]).toEqual([2, true]);
    }
    const [first] = data.buyers.nodes as [Parent];
    const next = await world
      .as("Sam")
      .send<{ buyer: Parent }>(
        `query ($id: ID!, $after: String) { buyer(id: $id) { tours(first: 2, order: ASC, after: $after) { nodes { id } pageInfo { hasNextPage } } } }`,
        { id: first.id, after: first.tours.pageInfo.endCursor },
      );
    expect(next.data.buyer.tours.nodes).toHaveLength(1);
    expect(first.tours.nodes.map(({ id }) => id)).not.toContain(next.data.buyer.tours.nodes[0]?.id);
  });

  test.each([
    ["statuses: [BOOKED]", 21],
    ["statuses: []", 0],
    ["startsFrom: $from", 6],
    ["startsBefore: $from", 15],
    ["buyerId: $buyer", 3],
    ["onsiteManagerId: $mark", 21],
    ["onsiteManagerId: $mark, communityId: $mesa", 0],
  ])("tours by %s: %i", async (filter, count) => {
    const query = `query ($from: DateTime, $buyer: ID, $mark: ID, $mesa: ID) {
      used: tours(first: 1, filter: { startsFrom: $from, buyerId: $buyer, onsiteManagerId: $mark, communityId: $mesa }) { totalCount }
      list: tours(first: 1, filter: { ${filter} }) { totalCount } }`;
    const { data } = await world.as("Sam").send<{ list: Page }>(query, {
      from: new Date(saturday.getTime() + 1),
      buyer: toGlobalId("Buyer", buyers[0] ?? ""),
      mark: world.id("Member", "Mark"),
      mesa: world.id("Community", "Mesa Ridge"),
    });
    expect(data.list.totalCount).toBe(count);
  });

  test.each([
    ["statuses: [OPEN]", 17],
    ["statuses: [KEPT]", 4],
    ["ownerId: $nora", 21],
    ["ownerId: $mark", 0],
    ["buyerId: $buyer", 3],
    ["communityId: $cedar", 21],
    ["communityId: $mesa", 0],
    ["dueBefore: $later", 15],
    ["dueFrom: $later", 6],
    ["settledFrom: $now", 4],
    ["settledFrom: $later", 0],
  ])("promises by %s: %i", async (filter, count) => {
    const names = ["nora", "mark", "buyer", "cedar", "mesa"].map((name) => `$${name}: ID`).join(", ");
    const query = `query (${names}, $later: DateTime, $now: DateTime) {
      used: commitments(first: 1, filter: { ownerId: $nora, buyerId: $buyer, communityId: $cedar, dueFrom: $later, dueBefore: $now }) { totalCount }
      also: commitments(first: 1, filter: { ownerId: $mark, communityId: $mesa }) { totalCount }
      list: commitments(first: 1, filter: { ${filter} }) { totalCount } }`;
    const { data, errors } = await world.as("Sam").send<{ list: Page }>(query, {
      nora: world.id("Member", "Nora"),
      mark: world.id("Member", "Mark"),
      buyer: toGlobalId("Buyer", buyers[0] ?? ""),
      cedar: world.id("Community", "Cedar Park"),
      mesa: world.id("Community", "Mesa Ridge"),
      later: new Date(saturday.getTime() + 1),
      now: wednesday,
    });
    expect(errors).toEqual([]);
    expect(data.list.totalCount).toBe(count);
  });
});

interface Parent {
  readonly id: string;
  readonly tours: Page;
  readonly commitments: Page;
}
