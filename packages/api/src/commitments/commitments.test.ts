import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const day = 86_400_000;

describe.each(testDatabases())("promises on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.now = wednesday;
    life = await live(world, "DRAFTED");
  });

  const promise = (changes: object = {}) => ({
    buyerId: toGlobalId("Buyer", life.buyer),
    words: "I will call you on Friday",
    ownerId: world.id("Member", "Oscar"),
    source: { interactionId: toGlobalId("Interaction", life.interaction) },
    ...changes,
  });
  const make = (changes: object = {}, member = "Nora") =>
    mutateAs(world.as(member), "commitmentMake", promise(changes));

  test("it is due at the start of the source's tour, else of the buyer's next", async () => {
    const later = new Date(saturday.getTime() + 7 * day);
    const second = await done(world.as("Nora"), "tourBook", {
      buyerId: toGlobalId("Buyer", life.buyer),
      communityId: world.id("Community", "Cedar Park"),
      onsiteManagerId: world.id("Member", "Mark"),
      startsAt: later,
    });
    expect((await make({ source: { tourId: second } })).object).toMatchObject({
      dueAt: later.toISOString(),
      source: { __typename: "Tour" },
    });
    const handoff = { handoffId: toGlobalId("Handoff", life.handoff) };
    expect((await make({ source: handoff })).object).toMatchObject({
      dueAt: saturday.toISOString(),
      source: { __typename: "Handoff" },
    });
    expect((await make()).object).toMatchObject({ dueAt: saturday.toISOString() });
  });

  test("without a tour ahead the due time has to be given", async () => {
    world.now = new Date(saturday.getTime() + 2 * day);
    expect((await make()).codes).toEqual(["DUE_TIME_NEEDED"]);
    const dueAt = new Date(world.now.getTime() + day);
    expect((await make({ dueAt })).object).toMatchObject({ dueAt: dueAt.toISOString() });
  });

  test.each(["tour", "handoff"])(
    "a cancelled tour is nothing to be due before: made at its %s",
    async (kind) => {
      const tourId = toGlobalId("Tour", life.tour);
      const source = kind === "tour" ? { tourId } : { handoffId: toGlobalId("Handoff", life.handoff) };
      await done(world.as("Nora"), "tourCancel", { tourId, reason: "They bought elsewhere" });
      expect((await make({ source })).userErrors).toMatchObject([
        { code: "DUE_TIME_NEEDED", field: ["dueAt"] },
      ]);
      const startsAt = new Date(saturday.getTime() + 7 * day);
      await done(world.as("Nora"), "tourBook", {
        buyerId: toGlobalId("Buyer", life.buyer),
        communityId: world.id("Community", "Cedar Park"),
        onsiteManagerId: world.id("Member", "Mark"),
        startsAt,
      });
      expect((await make({ source })).object).toMatchObject({ dueAt: startsAt.toISOString() });
    },
  );

  test("it has exactly one source, which is of the same buyer", async () => {
    const interactionId = toGlobalId("Interaction", life.interaction);
    const tourId = toGlobalId("Tour", life.tour);
    expect((await make({ source: {} })).codes).toEqual(["INVALID_INPUT"]);
    expect((await make({ source: { interactionId, tourId } })).codes).toEqual(["INVALID_INPUT"]);
    const other = await live(world, "DRAFTED", { name: "Lee Chan" });
    for (const source of [
      { interactionId: toGlobalId("Interaction", other.interaction) },
      { tourId: toGlobalId("Tour", other.tour) },
      { handoffId: toGlobalId("Handoff", other.handoff) },
    ])
      expect((await make({ source })).userErrors).toMatchObject([
        {
          code: "NOT_FOUND",
          field: ["source"],
          message:
            "This id belongs to no conversation, handoff or tour of this buyer that you may use here. Check the id.",
        },
      ]);
  });

  test("who sees no buyer cannot own one", async () => {
    expect((await make({ ownerId: world.id("Member", "Mia") })).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["ownerId"] },
    ]);
    expect((await make({ ownerId: world.id("Member", "Gone") })).codes).toEqual(["NOT_FOUND"]);
  });

  test("it moves with its tour when it was due at the start, and its trail says so", async () => {
    const tourId = toGlobalId("Tour", life.tour);
    const handoffId = toGlobalId("Handoff", life.handoff);
    const made = async (changes: object) => String((await make(changes)).object?.id);
    const atTour = await made({ source: { tourId } });
    const inHandoff = await made({ source: { handoffId } });
    const sooner = await made({ source: { tourId }, dueAt: new Date(saturday.getTime() - day) });
    const elsewhere = await made({ dueAt: saturday });
    const kept = await made({ source: { tourId } });
    await done(world.as("Nora"), "commitmentKeep", { commitmentId: kept, note: "Sent" });
    const startsAt = new Date(saturday.getTime() + day);
    await done(world.as("Sam"), "tourReschedule", { tourId, startsAt, reason: "A sick child" });

    const read = async (id: string) => {
      const { data } = await world
        .as("Sam")
        .send<{ commitment: { dueAt: string; trail: object[] } }>(
          "query ($id: ID!) { commitment(id: $id) { dueAt trail { change note by { name } } } }",
          { id },
        );
      return data.commitment;
    };
    const moved = { change: "DUE_MOVED", note: "The tour was moved: A sick child", by: { name: "Sam" } };
    for (const id of [atTour, inHandoff]) {
      const { dueAt, trail } = await read(id);
      expect([dueAt, trail.length]).toEqual([startsAt.toISOString(), 2]);
      expect(trail).toContainEqual(moved);
    }
    for (const [id, dueAt] of [
      [sooner, new Date(saturday.getTime() - day)],
      [elsewhere, saturday],
      [kept, saturday],
    ] as const) {
      const left = await read(id);
      expect(left.dueAt).toBe(dueAt.toISOString());
      expect(left.trail).not.toContainEqual(moved);
    }
  });

  test("it turns overdue by the clock alone", async () => {
    const id = String((await make()).object?.id);
    const overdue = async () =>
      (
        await world
          .as("Sam")
          .send<{ commitment: { overdue: boolean } }>(
            "query ($id: ID!) { commitment(id: $id) { overdue } }",
            { id },
          )
      ).data.commitment.overdue;
    expect(await overdue()).toBe(false);
    world.now = new Date(saturday.getTime() + 1);
    expect(await overdue()).toBe(true);
    await done(world.as("Oscar"), "commitmentBreak", {
      commitmentId: id,
      note: "Called on Sunday to say sorry",
    });
    expect(await overdue()).toBe(false);
  });

  test.each([
    ["Nora", "who made it", true],
    ["Oscar", "who owns it", true],
    ["Mark", "who serves the community", true],
    ["Sam", "the sales manager", true],
    ["Ada", "the admin", true],
    ["Ruth", "an OSM who serves elsewhere", false],
  ])("may %s settle it, %s: %s", async (member, _why, may) => {
    const commitmentId = String((await make()).object?.id);
    const { data } = await world
      .as(member)
      .send<{ commitment: unknown }>("query ($id: ID!) { commitment(id: $id) { viewerCan { settle } } }", {
        id: commitmentId,
      });
    expect(data.commitment).toEqual(may ? { viewerCan: { settle: true } } : null);
    const settled = await mutateAs(world.as(member), "commitmentRelease", { commitmentId, note: "By text" });
    expect(settled.codes).toEqual(may ? [] : ["NOT_FOUND"]);
  });

  test("an OSC who neither made nor owns it sees it and may not settle it", async () => {
    const commitmentId = String((await make({ ownerId: world.id("Member", "Mark") }, "Sam")).object?.id);
    const { data } = await world
      .as("Oscar")
      .send<{ commitment: unknown }>("query ($id: ID!) { commitment(id: $id) { viewerCan { settle } } }", {
        id: commitmentId,
      });
    expect(data.commitment).toEqual({ viewerCan: { settle: false } });
    const kept = await mutateAs(world.as("Oscar"), "commitmentKeep", { commitmentId, note: "Kept" });
    expect(kept.codes).toEqual(["NOT_FOUND"]);
  });

  test("settled at once by several, it is settled once", async () => {
    const commitmentId = String((await make()).object?.id);
    const answers = await Promise.all(
      (["commitmentKeep", "commitmentBreak", "commitmentRelease"] as const).map((name) =>
        mutateAs(world.as("Sam"), name, { commitmentId, note: "At once" }),
      ),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(["ALREADY_SETTLED", "ALREADY_SETTLED"]);
    const { data } = await world
      .as("Sam")
      .send<{ commitment: { trail: unknown[] } }>(
        "query ($id: ID!) { commitment(id: $id) { trail { change } } }",
        { id: commitmentId },
      );
    expect(data.commitment.trail).toHaveLength(2);
  });

  test.each([
    ["a blank note", { note: " " }, ["note"]],
    ["a link that runs code", { note: "Kept", evidenceUrl: "javascript:alert(1)" }, ["evidenceUrl"]],
  ])("%s is refused", async (_what, input, field) => {
    const commitmentId = String((await make()).object?.id);
    const { userErrors } = await mutateAs(world.as("Sam"), "commitmentKeep", { commitmentId, ...input });
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field }]);
  });
});
