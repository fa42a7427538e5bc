import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { type Life, live } from "../testing/life.ts";
import { done } from "../testing/mutate-as.ts";
import { type Caller, openWorld, post, saturday, tokenFor, type World } from "../testing/world.ts";

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly words: string;
  readonly door: string;
  readonly actor: { readonly name: string } | null;
  readonly changes: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}
interface Trail {
  readonly totalCount: number;
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const fields =
  "totalCount nodes { at kind words door actor { name } changes { field from to } } pageInfo { hasNextPage endCursor }";

describe.each(testDatabases())("trails on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "DELIVERED");
  });
  afterAll(() => world.close());

  const trailOf = async (
    caller: Caller,
    type: "buyer" | "handoff",
    id: string,
    first = 50,
    after?: string,
  ) => {
    const global = toGlobalId(type === "buyer" ? "Buyer" : "Handoff", id);
    const { data, errors } = await caller.send<{ found: { trail: Trail | null } }>(
      `query ($id: ID!, $first: Int!, $after: String) { found: ${type}(id: $id) { trail(first: $first, after: $after) { ${fields} } } }`,
      { id: global, first, after },
    );
    expect(errors).toEqual([]);
    return data.found.trail;
  };
  // What happens at one instant has no order.
  const later = () => {
    world.now = new Date(world.now.getTime() + 60_000);
  };
  const saveDraft = (member: string, revision: number, notes: string) => {
    const plans = {
      magnolia: world.id("Floorplan", "Magnolia"),
      sandalwood: world.id("Floorplan", "Sandalwood"),
    };
    const content = herreras(plans);
    return done(world.as(member), "handoffSaveDraft", {
      tourId: toGlobalId("Tour", life.tour),
      expectedRevision: revision,
      content: { ...content, qualification: { ...content.qualification, notes } },
    });
  };

  test("a handoff's says who did what when, and through which door", async () => {
    const trail = await trailOf(world.as("Mark"), "handoff", life.handoff);
    expect(trail?.nodes.map(({ words, door, actor }) => [words, door, actor?.name])).toEqual(
      expect.arrayContaining([
        ["Handoff delivered", "SYSTEM", "Nora"],
        ["Handoff started", "SYSTEM", "Nora"],
        ["Tour booked", "SYSTEM", "Nora"],
      ]),
    );
    expect(trail?.totalCount).toBe(trail?.nodes.length);
  });

  test("a delivery says from what to what, and the saves before it are told once for each writer in a row", async () => {
    later();
    await saveDraft("Nora", 1, "Has a d");
    await saveDraft("Nora", 2, "Has a dog");
    later();
    await saveDraft("Oscar", 3, "Has two dogs");
    later();
    await done(world.as("Nora"), "handoffDeliver", {
      handoffId: toGlobalId("Handoff", life.handoff),
      expectedRevision: 4,
    });
    const trail = await trailOf(world.as("Mark"), "handoff", life.handoff, 4);
    expect(trail?.nodes).toMatchObject([
      { kind: "handoff.delivered", door: "API", changes: expect.any(Array) },
      { kind: "handoff.draftSaved", actor: { name: "Oscar" }, changes: [] },
      { kind: "handoff.draftSaved", actor: { name: "Nora" }, changes: [] },
      { kind: expect.not.stringContaining("draftSaved") },
    ]);
    expect(trail?.nodes[0]?.changes).toContainEqual({ field: "Notes", from: null, to: "Has two dogs" });
    expect(JSON.stringify(trail)).not.toContain("Has a d");
  });

  test("a tour's move is in it, in the community's time", async () => {
    later();
    await done(world.as("Sam"), "tourReschedule", {
      tourId: toGlobalId("Tour", life.tour),
      startsAt: new Date(saturday.getTime() + 7_200_000),
      reason: "A sick child",
    });
    const trail = await trailOf(world.as("Mark"), "handoff", life.handoff, 5);
    const moved = trail?.nodes.find(({ kind }) => kind === "tour.rescheduled");
    expect(moved).toMatchObject({ words: "Tour moved", actor: { name: "Sam" } });
    expect(moved?.changes).toContainEqual({
      field: "Start",
      from: "Sat, Nov 22, 2025, 11:00 AM",
      to: "Sat, Nov 22, 2025, 1:00 PM",
    });
    expect(moved?.changes).toContainEqual({ field: "Reason", from: null, to: "A sick child" });
  });

  test("a buyer's holds all of it, page by page, and what an edit changed", async () => {
    later();
    await done(world.as("Nora"), "buyerUpdate", {
      buyerId: toGlobalId("Buyer", life.buyer),
      source: "Referral",
    });
    const whole = await trailOf(world.as("Nora"), "buyer", life.buyer);
    expect(whole?.nodes[0]).toMatchObject({
      kind: "buyer.updated",
      changes: [{ field: "Source", from: "Website form", to: "Referral" }],
    });
    const kinds = whole?.nodes.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(["interaction.recorded", "commitment.made", "tour.rescheduled"]),
    );
    const paged: Entry[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await trailOf(world.as("Nora"), "buyer", life.buyer, 3, after);
      paged.push(...(page?.nodes ?? []));
      more = page?.pageInfo.hasNextPage ?? false;
      after = page?.pageInfo.endCursor ?? undefined;
    }
    expect(paged).toEqual(whole?.nodes);
  });

  test("another buyer's is apart, and an OSM, who sees a part of a buyer only, has none of the buyer's", async () => {
    const other = await live(world, "DRAFTED", { name: "Lee Chan" });
    const trail = await trailOf(world.as("Nora"), "buyer", other.buyer);
    expect(trail?.nodes.map(({ kind }) => kind).sort()).toEqual([
      "buyer.created",
      "commitment.made",
      "handoff.started",
      "interaction.recorded",
      "tour.booked",
    ]);
    expect(await trailOf(world.as("Mark"), "buyer", life.buyer)).toBeNull();
  });

  test("a change through a widget says so", async () => {
    later();
    const input = { idempotencyKey: "door", buyerId: toGlobalId("Buyer", life.buyer), source: "Expo" };
    const query = "mutation ($input: BuyerUpdateInput!) { buyerUpdate(input: $input) { buyer { id } } }";
    const request = post({ query, variables: { input } }, await tokenFor("Nora", world.ours));
    const headers = { ...request.headers, "apollographql-client-name": "baton-widgets" };
    await world.api.handle({ ...request, headers });
    const trail = await trailOf(world.as("Nora"), "buyer", life.buyer, 1);
    expect(trail?.nodes[0]).toMatchObject({ kind: "buyer.updated", door: "WIDGET" });
  });
});
