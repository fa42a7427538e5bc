import { events } from "@baton/database";
import { trailKinds } from "@baton/playbook";
import { testDatabases } from "@baton/testing";
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSchema } from "../schema/build-schema.ts";
import { globalIdTypes } from "../schema/global-id.ts";
import { type InputIds, inputs } from "../testing/inputs.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import type { MutationName } from "../testing/operations.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

/** Kept with the notice itself, which says when its member read it; nobody else's record changes. */
const withoutEvent: readonly MutationName[] = ["notificationMarkRead"];
/** Of no buyer: the builder's own. */
const ofNobody = /^(playbook|publishableKey|member|morningSync)/;

type Event = typeof events.$inferSelect;

describe.each(testDatabases())("every mutation on $engine", ({ fresh }) => {
  let world: World;
  const told = new Map<MutationName, readonly Event[]>();

  const everyEvent = () =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.select().from(events).orderBy(asc(events.at)),
    );

  beforeAll(async () => {
    world = await openWorld(await fresh());
    await tellAStory(world, async (name, work) => {
      const before = new Set((await everyEvent()).map(({ id }) => id));
      const id = await work();
      told.set(
        name,
        (await everyEvent()).filter((event) => !before.has(event.id)),
      );
      return id;
    });
  });
  afterAll(() => world.close());

  test("is part of the story", () => {
    const names = Object.keys(makeSchema().getMutationType()?.getFields() ?? {});
    const missing = names.filter(
      (name) => !told.has(name as MutationName) && !withoutEvent.includes(name as MutationName),
    );
    expect(missing).toEqual([]);
  });

  test.each((Object.keys(inputs) as MutationName[]).filter((name) => !withoutEvent.includes(name)))(
    "%s says in the trail who did it, when, through which door, and to what",
    (name) => {
      const written = told.get(name) ?? [];
      expect(written.length).toBeGreaterThan(0);
      for (const event of written) {
        expect(event.door).toBe(name === "buyerIntakeSubmit" ? "PUBLIC_PAGE" : "API");
        expect(event.actorId === null).toBe(name === "buyerIntakeSubmit");
        expect(globalIdTypes).toContain(event.subjectType);
        expect(trailKinds).toContain(event.kind);
        if (!ofNobody.test(event.kind)) expect(event.buyerId, event.kind).not.toBeNull();
      }
    },
  );

  test("nothing of what a person wrote is in an event's data, where an erasure leaves it", () => {
    const data = JSON.stringify([...told.values()].flat().map((event) => event.data));
    expect(data).not.toMatch(/Okafor|Lindqvist|rosa@|Called to say|Walked it|Who signs|Both of them|porch/);
  });
});

type Tell = (name: MutationName, work: () => Promise<string>) => Promise<string>;

/** One buyer's story in which every mutation is sent once, and taken. */
async function tellAStory(world: World, tell: Tell): Promise<void> {
  const ids: Record<keyof InputIds, string> = {
    ...{ buyer: "", interaction: "", tour: "", handoff: "", receipt: "", commitment: "", clarification: "" },
    ...{ morningSync: "", publishableKey: "", notification: "" },
    community: world.id("Community", "Cedar Park"),
    osm: world.id("Member", "Mark"),
    osc: world.id("Member", "Nora"),
    covering: world.id("Member", "Oscar"),
    owner: world.id("Member", "Nora"),
    magnolia: world.id("Floorplan", "Magnolia"),
    sandalwood: world.id("Floorplan", "Sandalwood"),
  };
  const send = (member: string, name: MutationName, more: object = {}) =>
    tell(name, () => done(world.as(member), name, { ...inputs[name](ids), ...more }));

  world.now = wednesday;
  await send("Sam", "playbookUpdate");
  await send("Nora", "onCallSet");
  await send("Nora", "memberUpdateQuietHours");
  ids.buyer = await send("Nora", "buyerCreate");
  await send("Nora", "buyerUpdate");
  ids.interaction = await send("Nora", "interactionRecord");
  ids.tour = await send("Nora", "tourBook", { startsAt: saturday });
  await send("Nora", "tourReschedule", { startsAt: new Date(saturday.getTime() + 1_800_000) });
  ids.handoff = await send("Nora", "handoffSaveDraft", { expectedRevision: 0 });
  await send("Nora", "handoffDeliver");
  await send("Mark", "handoffReturn");
  await send("Nora", "handoffSaveDraft");
  await send("Nora", "handoffDeliver", { expectedRevision: 2 });
  ids.clarification = await send("Mark", "clarificationAsk");
  await send("Nora", "clarificationAnswer");
  for (const settle of ["commitmentKeep", "commitmentBreak", "commitmentRelease"] as const) {
    ids.commitment = await send("Nora", "commitmentMake");
    await send("Nora", settle);
  }
  ids.commitment = await send("Nora", "commitmentMake");
  await send("Nora", "commitmentMoveDue");
  await send("Nora", "commitmentReown", { ownerId: ids.osm });

  world.now = new Date(saturday.getTime() - 7_200_000);
  ids.morningSync = await send("Nora", "morningSyncStart");
  await send("Nora", "morningSyncPause");
  await send("Mark", "morningSyncResume");
  await send("Mark", "morningSyncSummarize");
  await send("Nora", "morningSyncClose");
  await send("Mark", "handoffAcknowledge", { versionNumber: 2 });
  ids.receipt = await receiptOf(world, ids.handoff);
  await send("Nora", "handoffConfirmReadBack");
  await send("Mark", "handoffMarkActionDone");

  world.now = new Date(saturday.getTime() + 7_200_000);
  await send("Mark", "handoffRecordOutcome");
  await send("Mark", "followUpCreate");
  ids.publishableKey = await send("Ada", "publishableKeyCreate");
  await send("Ada", "publishableKeyRevoke");
  await tell("buyerIntakeSubmit", async () => {
    const { answer } = await mutateAs(world.page(), "buyerIntakeSubmit", inputs.buyerIntakeSubmit(ids));
    return JSON.stringify(answer.data);
  });
  ids.tour = await send("Nora", "tourBook", { startsAt: new Date(saturday.getTime() + 864_000_000) });
  await send("Nora", "tourCancel");
  await send("Sam", "buyerErase");
}

async function receiptOf(world: World, handoffId: string): Promise<string> {
  const { data } = await world
    .as("Mark")
    .send<{ handoff: { currentVersion: { receipts: readonly { readonly id: string }[] } } }>(
      "query ($id: ID!) { handoff(id: $id) { currentVersion { receipts { id } } } }",
      { id: handoffId },
    );
  return data.handoff.currentVersion.receipts[0]?.id ?? "";
}
