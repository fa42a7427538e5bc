import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { as, live, must } from "../testing/life.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";
import { bookTour } from "../tours/book-tour.ts";

const hour = 3_600_000;
const asked = `query ($id: ID!) { tour(id: $id) { startingContent {
  fromHandoff { id tour { startsAt } }
  content {
    identity { people { name } }
    qualification { budget { state value { max { amount } } } }
    history { interactions { summary } floorplansDiscussed { floorplan { name } } objections { objection } }
    nextAction { doFirst expectations { key } temperature { level } contingencies { condition } }
  } } } }`;

interface Answer {
  readonly tour: { readonly startingContent: Record<string, unknown> | null };
}

describe.each(testDatabases())("what a handoff starts from on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  const book = (buyerId: string, days: number) =>
    as(world, world.ours, "Nora", wednesday, async (osc) => {
      const where = { communityId: world.ours.uuid("Cedar Park"), onsiteManagerId: world.ours.uuid("Mark") };
      const startsAt = new Date(saturday.getTime() + days * 24 * hour);
      return must(await bookTour(osc, { buyerId, ...where, startsAt }));
    });
  const startOf = async (tour: string, member = "Nora") => {
    const { data, errors } = await world.as(member).send<Answer>(asked, { id: toGlobalId("Tour", tour) });
    expect(errors).toEqual([]);
    return data.tour?.startingContent ?? null;
  };

  test("a be-back's is the last tour's knowledge, without what belonged to that tour", async () => {
    const { buyer, handoff } = await live(world, "CLOSED");
    const start = await startOf(await book(buyer, 7));
    expect(start).toMatchObject({
      fromHandoff: { id: toGlobalId("Handoff", handoff), tour: { startsAt: saturday.toISOString() } },
      content: {
        identity: { people: expect.arrayContaining([{ name: "Dana Herrera" }]) },
        qualification: { budget: { state: "KNOWN" } },
        history: { interactions: [{ summary: "Compared Magnolia and Sandalwood" }] },
        nextAction: { doFirst: "", expectations: [], temperature: null },
      },
    });
  });

  test("of two earlier tours it is the later one's; a tour that comes after is none", async () => {
    const { buyer, handoff } = await live(world, "DRAFTED", { name: "Two Tours" });
    const third = await book(buyer, 20);
    expect(await startOf(third)).toMatchObject({ fromHandoff: { id: toGlobalId("Handoff", handoff) } });
    const before = await book(buyer, -1);
    expect(await startOf(before)).toMatchObject({ fromHandoff: null });
  });

  test("a first visit's is the buyer's record; there is none once a handoff is there, nor for who may not write it", async () => {
    const booked = await live(world, "BOOKED", { name: "First Visit" });
    expect(await startOf(booked.tour)).toMatchObject({
      fromHandoff: null,
      content: {
        identity: { people: [{ name: "First Visit" }] },
        qualification: { budget: { state: "NOT_ASKED" } },
        nextAction: { contingencies: [] },
      },
    });
    expect(await startOf(booked.tour, "Mark")).toBeNull();
    const drafted = await live(world, "DRAFTED", { name: "Drafted" });
    expect(await startOf(drafted.tour)).toBeNull();
  });
});
