import { handoffs } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, type World } from "../testing/world.ts";

describe.each(testDatabases())("saving a draft on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;
  let content: ReturnType<typeof herreras>;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    life = await live(world, "BOOKED");
    const plan = (name: string) => world.id("Floorplan", name);
    content = herreras({ magnolia: plan("Magnolia"), sandalwood: plan("Sandalwood") });
  });

  const save = (member: string, expectedRevision: number, doFirst = "Start", rest: object = content) =>
    mutateAs(world.as(member), "handoffSaveDraft", {
      tourId: toGlobalId("Tour", life.tour),
      expectedRevision,
      content: { ...rest, nextAction: { ...content.nextAction, doFirst } },
    });
  const rows = () =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx
        .select({ revision: handoffs.revision, draft: handoffs.draft })
        .from(handoffs)
        .where(eq(handoffs.tourId, life.tour)),
    );

  test("each save counts one up", async () => {
    expect((await save("Nora", 0)).object).toMatchObject({ status: "DRAFT", revision: 1 });
    expect((await save("Nora", 1)).object).toMatchObject({ revision: 2 });
  });

  test("the second of two people is told so, gets what the first wrote, and nothing is overwritten", async () => {
    await save("Nora", 0, "Nora's first");
    await save("Nora", 1, "Nora's second");
    const late = await save("Oscar", 1, "Oscar's");
    expect(late.userErrors).toMatchObject([{ code: "STALE_REVISION", field: ["expectedRevision"] }]);
    expect(late.object).toMatchObject({ revision: 2, draft: { nextAction: { doFirst: "Nora's second" } } });
    expect(await rows()).toMatchObject([
      { revision: 2, draft: { nextAction: { doFirst: "Nora's second" } } },
    ]);
  });

  test("of many first saves at once one makes the handoff and the others are stale", async () => {
    const saves = await Promise.all(
      Array.from({ length: 6 }, (_, index) => save(index % 2 ? "Nora" : "Oscar", 0, `Save ${index}`)),
    );
    const codes = saves.map(({ codes: [code] }) => code ?? "SAVED");
    expect(codes.toSorted()).toEqual(["SAVED", ...Array(5).fill("STALE_REVISION")]);
    const winner = saves.find(({ codes: [code] }) => code === undefined);
    for (const { object, answer } of saves) {
      expect(answer.errors).toEqual([]);
      expect(object).toEqual(winner?.object);
    }
    expect(await rows()).toHaveLength(1);
  });

  test("of many saves of one revision at once one is written", async () => {
    await save("Nora", 0);
    const saves = await Promise.all(
      Array.from({ length: 6 }, (_, index) => save("Nora", 1, `Save ${index}`)),
    );
    expect(saves.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(await rows()).toMatchObject([{ revision: 2 }]);
  });

  test("a known answer without a value is told by its place", async () => {
    const qualification = { ...content.qualification, budget: { state: "KNOWN" } };
    const { userErrors } = await save("Nora", 0, "Start", { ...content, qualification });
    expect(userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["content", "qualification", "budget", "value"] },
    ]);
    expect(await rows()).toEqual([]);
  });

  test("half an answer is a fine draft", async () => {
    const budget = { state: "KNOWN", value: { min: { amount: 1 } } };
    const timeline = { state: "KNOWN", value: {} };
    const qualification = { ...content.qualification, budget, timeline };
    expect((await save("Nora", 0, "Start", { ...content, qualification })).codes).toEqual([]);
    expect(await rows()).toMatchObject([
      { draft: { qualification: { budget: { value: { min: { amount: 1, currency: "USD" }, max: null } } } } },
    ]);
  });

  test("a conversation with another buyer is no conversation of this one", async () => {
    const other = await live(world, "BOOKED", { name: "Lee Chan" });
    const history = { ...content.history, interactionIds: [toGlobalId("Interaction", other.interaction)] };
    const { userErrors } = await save("Nora", 0, "Start", { ...content, history });
    expect(userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["content", "history", "interactionIds", "0"] },
    ]);
  });

  test("a cancelled tour takes no draft, and ends the one it had", async () => {
    await save("Nora", 0);
    const reason = "They bought elsewhere";
    const cancelled = await mutateAs(world.as("Nora"), "tourCancel", {
      tourId: toGlobalId("Tour", life.tour),
      reason,
    });
    expect(cancelled.object).toMatchObject({
      status: "CANCELLED",
      cancellationReason: reason,
      handoff: { status: "CANCELLED" },
    });
    expect((await save("Nora", 1)).codes).toEqual(["HANDOFF_ENDED"]);
  });
});
