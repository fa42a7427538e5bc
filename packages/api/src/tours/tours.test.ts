import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const hour = 3_600_000;

describe.each(testDatabases())("tours on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.now = wednesday;
    life = await live(world, "DELIVERED");
  });

  const booking = (changes: object = {}) => ({
    buyerId: toGlobalId("Buyer", life.buyer),
    communityId: world.id("Community", "Cedar Park"),
    onsiteManagerId: world.id("Member", "Mark"),
    startsAt: new Date(saturday.getTime() + 24 * hour),
    ...changes,
  });
  const timing = async () => {
    const { data } = await world
      .as("Sam")
      .send<{ tour: { timing: Record<string, object>; viewerCan: object } }>(
        `query ($id: ID!) { tour(id: $id) { viewerCan { reschedule cancel writeHandoff }
          timing { setUp { state } delivery { state shortNotice dueAt } read { state } outcome { state } } } }`,
        { id: toGlobalId("Tour", life.tour) },
      );
    return data.tour;
  };

  test.each([
    [
      "an OSM who serves elsewhere",
      () => ({ onsiteManagerId: world.id("Member", "Ruth") }),
      "NOT_SERVING_COMMUNITY",
    ],
    [
      "somebody who is no OSM",
      () => ({ onsiteManagerId: world.id("Member", "Nora") }),
      "NOT_SERVING_COMMUNITY",
    ],
    ["somebody who has left", () => ({ onsiteManagerId: world.id("Member", "Gone") }), "NOT_FOUND"],
    ["the past", () => ({ startsAt: new Date(wednesday.getTime() - hour) }), "IN_THE_PAST"],
    ["a year mistyped", () => ({ startsAt: "2199-12-31T23:30:00Z" }), "INVALID_INPUT"],
    ["an end before the start", () => ({ endsAt: saturday }), "INVALID_INPUT"],
  ])("a booking with %s is refused", async (_what, changes, code) => {
    expect((await mutateAs(world.as("Nora"), "tourBook", booking(changes()))).codes).toEqual([code]);
  });

  test("who has toured before comes as a be-back", async () => {
    expect((await mutateAs(world.as("Nora"), "tourBook", booking())).object).toMatchObject({
      visit: "FIRST_VISIT",
    });
    life = await live(world, "CLOSED");
    expect((await mutateAs(world.as("Nora"), "tourBook", booking())).object).toMatchObject({
      visit: "BE_BACK",
    });
  });

  test("booked inside the 24 hours, it is short notice, due half an hour later", async () => {
    world.now = new Date(saturday.getTime() - 3 * hour);
    const id = await done(world.as("Nora"), "tourBook", booking({ startsAt: saturday }));
    life = { ...life, tour: Buffer.from(id, "base64url").toString().slice("Tour:".length) };
    expect((await timing()).timing.delivery).toEqual({
      state: "AT_RISK",
      shortNotice: true,
      dueAt: new Date(world.now.getTime() + hour / 2).toISOString(),
    });
  });

  test("moved, it keeps its length and every rule is armed again", async () => {
    world.now = new Date(saturday.getTime() - 2 * hour);
    const handoffId = toGlobalId("Handoff", life.handoff);
    await done(world.as("Mark"), "handoffAcknowledge", { handoffId, versionNumber: 1, readBack: "Magnolia" });
    expect((await timing()).timing.read).toEqual({ state: "READ" });
    const startsAt = new Date(saturday.getTime() + 48 * hour);
    const { object } = await mutateAs(world.as("Nora"), "tourReschedule", {
      tourId: toGlobalId("Tour", life.tour),
      startsAt,
      reason: "A sick child",
    });
    expect(object).toMatchObject({
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hour).toISOString(),
      rescheduledAt: world.now.toISOString(),
      onsiteManager: { name: "Mark" },
    });
    expect((await timing()).timing).toMatchObject({
      delivery: { state: "ON_TIME" },
      read: { state: "READ_EARLY" },
    });
  });

  test("cancelled, its rules end, it can no longer be changed, and its handoff is cancelled", async () => {
    const tourId = toGlobalId("Tour", life.tour);
    expect((await timing()).viewerCan).toEqual({ reschedule: true, cancel: true, writeHandoff: true });
    await done(world.as("Nora"), "tourCancel", { tourId, reason: "They bought elsewhere" });
    const { timing: ended, viewerCan } = await timing();
    expect(Object.values(ended)).toMatchObject(Array(4).fill({ state: "ENDED" }));
    expect(viewerCan).toEqual({ reschedule: false, cancel: false, writeHandoff: false });
    for (const [name, input] of [
      ["tourCancel", { reason: "Again" }],
      ["tourReschedule", { reason: "Again", startsAt: saturday }],
    ] as const)
      expect((await mutateAs(world.as("Nora"), name, { tourId, ...input })).codes).toEqual(["TOUR_OVER"]);
    const handoffId = toGlobalId("Handoff", life.handoff);
    const read = { handoffId, versionNumber: 1, readBack: "x" };
    expect((await mutateAs(world.as("Mark"), "handoffAcknowledge", read)).codes).toEqual(["HANDOFF_ENDED"]);
  });

  test("once its time has passed, a tour with no delivered handoff can be moved, cancelled or closed as a no-show", async () => {
    world.now = new Date(saturday.getTime() + 24 * hour);
    const sam = world.as("Sam");
    const reason = "Nobody came";
    life = await live(world, "BOOKED");
    expect((await timing()).viewerCan).toEqual({ reschedule: true, cancel: true, writeHandoff: true });
    const tourId = toGlobalId("Tour", life.tour);
    const startsAt = new Date(saturday.getTime() + 48 * hour);
    const moved = await mutateAs(sam, "tourReschedule", { tourId, startsAt, reason });
    expect(moved.object).toMatchObject({ startsAt: startsAt.toISOString() });
    world.now = new Date(startsAt.getTime() + 24 * hour);
    expect((await mutateAs(sam, "tourCancel", { tourId, reason })).object).toMatchObject({
      status: "CANCELLED",
    });

    life = await live(world, "DRAFTED");
    const handoffId = toGlobalId("Handoff", life.handoff);
    const query = "query ($id: ID!) { handoff(id: $id) { viewerCan { recordOutcome } tour { status } } }";
    expect((await sam.send(query, { id: handoffId })).data).toMatchObject({
      handoff: { viewerCan: { recordOutcome: true } },
    });
    const dueAt = new Date(startsAt.getTime() + 96 * hour);
    const nextStep = { words: "Call them", ownerId: world.id("Member", "Sam"), dueAt };
    const outcome = { handoffId, summary: reason, result: "FOLLOW_UP", nextStep };
    expect(
      (await mutateAs(sam, "handoffRecordOutcome", { ...outcome, attendance: "ATTENDED" })).userErrors,
    ).toMatchObject([{ code: "NOT_DELIVERED", message: expect.stringContaining("no-show") }]);
    await done(sam, "handoffRecordOutcome", { ...outcome, attendance: "NO_SHOW" });
    expect((await sam.send(query, { id: handoffId })).data).toMatchObject({
      handoff: { viewerCan: { recordOutcome: false }, tour: { status: "NO_SHOW" } },
    });
  });

  test("two cancellations at once: one cancels, the other is told it is over", async () => {
    const input = { tourId: toGlobalId("Tour", life.tour), reason: "Rain" };
    const answers = await Promise.all(
      ["Nora", "Oscar", "Sam", "Ada"].map((member) => mutateAs(world.as(member), "tourCancel", input)),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(3).fill("TOUR_OVER"));
  });

  test("two deliveries at once make one version", async () => {
    life = await live(world, "DRAFTED");
    const handoffId = toGlobalId("Handoff", life.handoff);
    const answers = await Promise.all(
      ["Nora", "Oscar", "Sam"].map((member) =>
        mutateAs(world.as(member), "handoffDeliver", { handoffId, expectedRevision: 1 }),
      ),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(2).fill("NOTHING_NEW"));
  });
});
