import { handoffs } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, type World } from "../testing/world.ts";

describe.each(testDatabases())("the action list on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    life = await live(world, "DELIVERED");
  });

  const handoffId = () => toGlobalId("Handoff", life.handoff);
  const done = (actionKey = "sheets", member = "Mark") =>
    mutateAs(world.as(member), "handoffMarkActionDone", { handoffId: handoffId(), actionKey });
  const read = async (member = "Mark") => {
    const query = `query ($id: ID!) { handoff(id: $id) {
      currentVersion { content { nextAction { actions { key what dueAt owner { name } } } } brief { text } }
      draft { nextAction { actions { key } } } hasUndeliveredChanges
      actionsDone { key doneBy { name } } viewerCan { markActionDone } } }`;
    return (await world.as(member).send<{ handoff: Read }>(query, { id: handoffId() })).data.handoff;
  };

  test("says what is to be done, by whom and by when, on the card and in the brief", async () => {
    const { currentVersion } = await read();
    expect(currentVersion.content.nextAction.actions).toEqual([
      { key: "sheets", what: "Print the sheets", dueAt: "2025-11-22T15:00:00.000Z", owner: { name: "Mark" } },
    ]);
    expect(currentVersion.brief.text).toContain("To do: Print the sheets — Mark, by Sat 9:00 AM");
  });

  test("an action is done once, and it is seen who did it", async () => {
    expect((await done()).object).toMatchObject({
      actionsDone: [{ key: "sheets", doneBy: { name: "Mark" } }],
    });
    expect((await done("sheets", "Nora")).codes).toEqual(["ALREADY_DONE"]);
    expect((await done("other")).codes).toEqual(["NOT_FOUND"]);
    // What no database can compare is on no list either.
    expect((await done("sheets\u0000")).codes).toEqual(["NOT_FOUND"]);
    expect((await read()).actionsDone).toHaveLength(1);
  });

  test("there is none to do before the delivery", async () => {
    life = await live(world, "DRAFTED");
    expect((await done()).codes).toEqual(["NOT_DELIVERED"]);
    expect((await read("Nora")).viewerCan).toEqual({ markActionDone: false });
  });

  test("a draft is refused while an action has no owner, no due time or a stranger for an owner", async () => {
    const plan = (name: string) => world.id("Floorplan", name);
    const plans = { magnolia: plan("Magnolia"), sandalwood: plan("Sandalwood") };
    const content = herreras(plans, undefined, world.id("Member", "Mark"));
    const save = (change: object) =>
      mutateAs(world.as("Nora"), "handoffSaveDraft", {
        tourId: toGlobalId("Tour", life.tour),
        expectedRevision: 1,
        content: {
          ...content,
          nextAction: {
            ...content.nextAction,
            actions: content.nextAction.actions.map((action) => ({ ...action, ...change })),
          },
        },
      });
    const place = ["content", "nextAction", "actions", "0"];
    expect((await save({ ownerId: null })).userErrors).toMatchObject([
      {
        code: "INVALID_INPUT",
        field: [...place, "ownerId"],
        message: "An action has no owner. Say who does it.",
      },
    ]);
    expect((await save({ dueAt: null })).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: [...place, "dueAt"] },
    ]);
    const stranger = world.id("Member", "Mark", world.theirs);
    expect((await save({ ownerId: stranger })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: [...place, "ownerId"] },
    ]);
    expect((await save({ dueAt: "2025-11-22T09:00:00-06:00" })).codes).toEqual([]);
    expect((await read("Nora")).hasUndeliveredChanges).toBe(true);
  });

  test("a handoff from before there were action lists is read and goes on without one", async () => {
    await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx
        .update(handoffs)
        .set({ draft: sql`${handoffs.draft} #- '{nextAction,actions}'` })
        .where(eq(handoffs.id, life.handoff)),
    );
    const nora = await read("Nora");
    expect(nora.draft.nextAction.actions).toEqual([]);
    expect(nora.currentVersion.content.nextAction.actions).toHaveLength(1);
  });
});

interface Read {
  readonly currentVersion: {
    readonly content: { readonly nextAction: { readonly actions: readonly object[] } };
    readonly brief: { readonly text: string };
  };
  readonly draft: { readonly nextAction: { readonly actions: readonly object[] } };
  readonly hasUndeliveredChanges: boolean;
  readonly actionsDone: readonly object[];
  readonly viewerCan: object;
}
