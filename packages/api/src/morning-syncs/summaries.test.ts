import { handoffs, morningSyncSummaries } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const hour = 3_600_000;
const minute = 60_000;
const words = "Start with the Magnolia; Mark asks about the fence.";
/** A day of its own for every test, so that each has a sync of its own. */
let days = 0;

describe.each(testDatabases())("summaries of a morning sync on $engine", ({ fresh }) => {
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
  const read = <T>(work: Parameters<typeof world.database.withTenant<T>>[1]) =>
    world.database.withTenant({ builderId: world.ours.id }, work);

  test("a summary is a part of the tour's handoff, which an OSM too may begin with it", async () => {
    const morningSyncId = await start("Mark");
    const { object, codes } = await summarize("Mark", { morningSyncId, tourId: tourId(second) });
    expect(codes).toEqual([]);
    expect(object).toMatchObject({
      agenda: { tours: [{ summary: null }, { summary: { words, writtenBy: { name: "Mark" } } }] },
    });
    const [handoff] = await read((tx) => tx.select().from(handoffs).where(eq(handoffs.tourId, second.tour)));
    expect(handoff).toMatchObject({
      status: "DRAFT",
      revision: 1,
      draft: { identity: { people: [{ name: "Lee Chan" }] } },
    });
    const { data } = await world
      .as("Nora")
      .send<{ handoff: unknown }>("query ($id: ID!) { handoff(id: $id) { syncSummaries { words } } }", {
        id: toGlobalId("Handoff", handoff?.id ?? ""),
      });
    expect(data.handoff).toEqual({ syncSummaries: [{ words }] });
  });

  test("of two who write at once the second is shown what the first wrote, and nothing is lost", async () => {
    const morningSyncId = await start();
    const about = { morningSyncId, tourId: tourId(first) };
    const answers = await Promise.all([
      summarize("Nora", { ...about, words: "Nora's" }),
      summarize("Mark", { ...about, words: "Mark's" }),
    ]);
    const [won, lost] = answers.toSorted((a, b) => a.codes.length - b.codes.length);
    expect(won?.codes).toEqual([]);
    expect(lost?.codes).toEqual(["NEWER_SUMMARY"]);
    const shown = summaryIn(lost?.object, 0);
    expect(shown?.words).toBe(summaryIn(won?.object, 0)?.words);
    const again = await summarize("Mark", { ...about, words: "Both", replacesId: shown?.id });
    expect(summaryIn(again.object, 0)?.words).toBe("Both");
    const rows = await read((tx) =>
      tx
        .select({ words: morningSyncSummaries.words })
        .from(morningSyncSummaries)
        .where(eq(morningSyncSummaries.handoffId, first.handoff)),
    );
    expect(rows.map((row) => row.words).toSorted()).toEqual(["Both", shown?.words].toSorted());
  });

  test("it cannot be closed while a tour has no summary, and takes none afterwards", async () => {
    const morningSyncId = await start();
    await summarize("Nora", { morningSyncId, tourId: tourId(first) });
    world.now = new Date(world.now.getTime() + 9 * minute);
    const refused = await mutateAs(world.as("Mark"), "morningSyncClose", { morningSyncId });
    expect(refused.userErrors).toMatchObject([
      {
        code: "SUMMARY_MISSING",
        tourId: tourId(second),
        message: expect.stringContaining("No summary is written for Lee Chan."),
      },
    ]);
    await summarize("Nora", { morningSyncId, tourId: tourId(second) });
    const { object } = await mutateAs(world.as("Mark"), "morningSyncClose", { morningSyncId });
    expect(object).toMatchObject({
      closedAt: world.now.toISOString(),
      timer: { elapsedMs: 9 * minute, runningSince: null },
    });
    for (const name of ["morningSyncPause", "morningSyncResume", "morningSyncClose"] as const)
      expect((await mutateAs(world.as("Nora"), name, { morningSyncId })).codes).toEqual(["SYNC_CLOSED"]);
    const late = await summarize("Nora", { morningSyncId, tourId: tourId(second), words: "One more thing" });
    expect(late.codes).toEqual(["SYNC_CLOSED"]);
    expect(await start("Mark")).toBe(morningSyncId);
  });

  test("a tour that was moved away needs no summary here, and takes none", async () => {
    const morningSyncId = await start();
    const startsAt = new Date(saturday.getTime() + 400 * 24 * hour);
    await done(world.as("Nora"), "tourReschedule", { tourId: tourId(second), startsAt, reason: "Moved" });
    const { userErrors } = await summarize("Nora", { morningSyncId, tourId: tourId(second) });
    expect(userErrors).toMatchObject([{ code: "NOT_ON_AGENDA", field: ["tourId"] }]);
    await summarize("Nora", { morningSyncId, tourId: tourId(first) });
    expect((await mutateAs(world.as("Nora"), "morningSyncClose", { morningSyncId })).codes).toEqual([]);
  });
});

interface SyncAnswer {
  readonly agenda: {
    readonly tours: readonly { readonly summary: { readonly id: string; readonly words: string } | null }[];
  };
}

function summaryIn(sync: unknown, place: number) {
  return (sync as SyncAnswer | null)?.agenda.tours[place]?.summary;
}
