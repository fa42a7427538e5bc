import { setTimeout } from "node:timers/promises";
import { events, morningSyncs } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId, toUuid } from "../schema/global-id.ts";
import { as, type Life, live, must } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";
import { startSync } from "./start-sync.ts";

const hour = 3_600_000;
const minute = 60_000;
const words = "Start with the Magnolia; Mark asks about the fence.";
/** A day of its own for every test, so that each has a sync of its own. */
let days = 0;

describe.each(testDatabases())("morning syncs on $engine", ({ fresh }) => {
  let world: World;
  let day: string;
  let first: Life;
  let second: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    days += 1;
    const startsAt = new Date(saturday.getTime() + days * 24 * hour);
    day = startsAt.toISOString().slice(0, 10);
    world.now = wednesday;
    second = await live(world, "BOOKED", { name: "Lee Chan", startsAt: new Date(startsAt.getTime() + hour) });
    first = await live(world, "DELIVERED", { startsAt });
    world.now = new Date(startsAt.getTime() - 3 * hour);
  });

  const pair = (osc = "Nora", osm = "Mark") => ({
    oscId: world.id("Member", osc),
    osmId: world.id("Member", osm),
  });
  const start = (member = "Nora") => done(world.as(member), "morningSyncStart", { ...pair(), day });
  const tourId = (life: Life) => toGlobalId("Tour", life.tour);
  const summarize = (member: string, input: object) =>
    mutateAs(world.as(member), "morningSyncSummarize", { words, ...input });
  const ask = async (member: string, who: object = pair()) => {
    const { data } = await world
      .as(member)
      .send<{ morningSync: Agenda | null }>(agendaQuery, { ...who, day });
    return data.morningSync;
  };
  const read = <T>(work: Parameters<typeof world.database.withTenant<T>>[1]) =>
    world.database.withTenant({ builderId: world.ours.id }, work);

  test("the agenda is there before the sync has begun, in tour order and with what is ready", async () => {
    await done(world.as("Nora"), "tourCancel", {
      tourId: tourId(await live(world, "BOOKED", { startsAt: new Date(world.now.getTime() + 4 * hour) })),
      reason: "The buyer asked",
    });
    const agenda = await ask("Mark");
    expect(agenda).toEqual({
      osc: { name: "Nora" },
      osm: { name: "Mark" },
      timeZone: "America/Chicago",
      sync: null,
      viewerCan: { hold: true },
      tours: [
        {
          tour: { id: tourId(first), handoff: { clarifications: { nodes: [] } } },
          readiness: "DELIVERED",
          summary: null,
        },
        { tour: { id: tourId(second), handoff: null }, readiness: "MISSING", summary: null },
      ],
    });
  });

  test("started by both at once it is one, with one timer", async () => {
    const started = await Promise.all(["Nora", "Mark", "Nora", "Mark"].map((member) => start(member)));
    expect(new Set(started).size).toBe(1);
    const id = toUuid("MorningSync", started[0] ?? "");
    expect(await read((tx) => tx.select().from(morningSyncs).where(eq(morningSyncs.day, day)))).toHaveLength(
      1,
    );
    expect(await read((tx) => tx.select().from(events).where(eq(events.subjectId, id)))).toMatchObject([
      { kind: "morningSync.started" },
    ]);
  });

  test("who presses while the other's start is being written gets that one", async () => {
    const begin = async (member: string, held: () => Promise<unknown>) =>
      as(world, world.ours, member, world.now, async (operation) => {
        const pair = { oscId: world.ours.uuid("Nora"), osmId: world.ours.uuid("Mark"), day };
        const id = must(await startSync(operation, pair));
        await held();
        return id;
      });
    // The first has written and not committed when the second looks: it sees nothing, and its write has to wait.
    const { promise: written, resolve } = Promise.withResolvers<void>();
    const first = begin("Nora", () => {
      resolve();
      return setTimeout(300);
    });
    await written;
    const second = begin("Mark", async () => undefined);
    expect(await second).toBe(await first);
  });

  test("the timer counts what was talked, and no pause, whoever presses", async () => {
    const morningSyncId = await start();
    const press = async (name: "morningSyncPause" | "morningSyncResume", member: string, after: number) => {
      world.now = new Date(world.now.getTime() + after);
      return (await mutateAs(world.as(member), name, { morningSyncId })).object?.timer;
    };
    expect(await press("morningSyncPause", "Mark", 4 * minute)).toMatchObject({
      elapsedMs: 4 * minute,
      runningSince: null,
    });
    expect(await press("morningSyncPause", "Nora", minute)).toMatchObject({ elapsedMs: 4 * minute });
    expect(await press("morningSyncResume", "Nora", 30 * minute)).toMatchObject({
      elapsedMs: 4 * minute,
      leftMs: 6 * minute,
    });
    expect(await press("morningSyncResume", "Mark", 7 * minute)).toMatchObject({
      elapsedMs: 11 * minute,
      leftMs: 0,
      over: true,
    });
    const told = await read((tx) =>
      tx
        .select({ kind: events.kind })
        .from(events)
        .where(eq(events.subjectId, toUuid("MorningSync", morningSyncId))),
    );
    expect(told.map(({ kind }) => kind).toSorted()).toEqual([
      "morningSync.paused",
      "morningSync.resumed",
      "morningSync.started",
    ]);
  });

  test("a day without a tour has nothing to sync", async () => {
    const { userErrors } = await mutateAs(world.as("Sam"), "morningSyncStart", {
      ...pair("Oscar", "Mark"),
      day,
    });
    expect(userErrors).toMatchObject([{ code: "NOTHING_TO_SYNC", field: ["day"] }]);
  });

  test.each([
    ["Nora", true],
    ["Mark", true],
    ["Sam", true],
    ["Ada", true],
    ["Oscar", false],
    ["Ruth", false],
  ])("may %s see and hold it: %s", async (member, may) => {
    const morningSyncId = await start();
    expect((await ask(member))?.viewerCan.hold).toBe(may ? true : undefined);
    const node = await world
      .as(member)
      .send<{ node: unknown }>("query ($id: ID!) { node(id: $id) { id } }", { id: morningSyncId });
    expect(node.data.node).toEqual(may ? { id: morningSyncId } : null);
    const about = { morningSyncId, tourId: tourId(first) };
    expect((await summarize(member, about)).codes).toEqual(may ? [] : ["NOT_FOUND"]);
  });

  test("one OSC has a sync with each OSM, and one OSM with each OSC", async () => {
    const book = async (osc: string, community: string, osm: string, after: number) =>
      done(world.as(osc), "tourBook", {
        buyerId: toGlobalId("Buyer", first.buyer),
        communityId: world.id("Community", community),
        onsiteManagerId: world.id("Member", osm),
        startsAt: new Date(world.now.getTime() + after * hour),
      });
    await book("Nora", "Mesa Ridge", "Ruth", 6);
    await book("Oscar", "Cedar Park", "Mark", 7);
    const partners = async (member: string) => {
      const { data } = await world.as(member).send<Partners>(partnersQuery, { day });
      return data.morningSyncPartners.map(({ osc, osm, tours }) => `${osc.name} ${osm.name} ${tours.length}`);
    };
    expect(await partners("Nora")).toEqual(["Nora Mark 2", "Nora Ruth 1"]);
    expect(await partners("Mark")).toEqual(["Nora Mark 2", "Oscar Mark 1"]);
    expect(await partners("Ruth")).toEqual(["Nora Ruth 1"]);
    const today = await world.as("Ruth").send<Partners>(partnersQuery);
    expect(today.data.morningSyncPartners).toMatchObject([{ day, osm: { name: "Ruth" } }]);
    expect(await partners("Sam")).toEqual(["Nora Mark 2", "Nora Ruth 1", "Oscar Mark 1"]);
  });

  test("another builder's members, sync and tours are not there", async () => {
    const morningSyncId = await start();
    const sam = world.as("Sam", world.theirs);
    const { data } = await sam.send<{ morningSync: unknown }>(agendaQuery, { ...pair(), day });
    expect(data.morningSync).toBeNull();
    const partners = await sam.send<Partners>(partnersQuery, { day });
    expect(partners.data.morningSyncPartners).toEqual([]);
    const about = { morningSyncId, tourId: tourId(first), words };
    expect((await mutateAs(sam, "morningSyncSummarize", about)).codes).toEqual(["NOT_FOUND"]);
    expect((await mutateAs(sam, "morningSyncClose", { morningSyncId })).codes).toEqual(["NOT_FOUND"]);
  });

  test("an agenda of eight tours takes as many statements as one of two", async () => {
    const morningSyncId = await start();
    const asked = async () => {
      const answer = await world.as("Mark").send(agendaQuery, { ...pair(), day });
      expect(answer.errors).toEqual([]);
      return answer.statements.length;
    };
    await summarize("Nora", { morningSyncId, tourId: tourId(first) });
    await summarize("Nora", { morningSyncId, tourId: tourId(second) });
    const two = await asked();
    for (let index = 0; index < 6; index += 1) {
      const startsAt = new Date(world.now.getTime() + (5 + index / 10) * hour);
      const life = await live(world, "DELIVERED", { name: `Buyer ${index}`, startsAt });
      await summarize("Nora", { morningSyncId, tourId: tourId(life) });
    }
    expect(await asked()).toBeLessThanOrEqual(two);
    expect((await ask("Mark"))?.tours).toHaveLength(8);
  });
});

interface Agenda {
  readonly viewerCan: { readonly hold: boolean };
  readonly tours: readonly unknown[];
}

interface Partners {
  readonly morningSyncPartners: readonly {
    readonly osc: { readonly name: string };
    readonly osm: { readonly name: string };
    readonly tours: readonly unknown[];
  }[];
}

const agendaQuery = `query ($oscId: ID!, $osmId: ID!, $day: Date!) { morningSync(oscId: $oscId, osmId: $osmId, day: $day) {
  osc { name } osm { name } timeZone sync { id } viewerCan { hold }
  tours { tour { id handoff { clarifications(first: 9) { nodes { id } } } } readiness summary { words writtenBy { name } } } } }`;

const partnersQuery = `query ($day: Date) { morningSyncPartners(day: $day) {
  day osc { name } osm { name } tours { tour { id } } } }`;
