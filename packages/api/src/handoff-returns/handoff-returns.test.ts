import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

describe.each(testDatabases())("returning a handoff on $engine", ({ fresh }) => {
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

  const handoffId = () => toGlobalId("Handoff", life.handoff);
  const sendBack = (input: object = {}, member = "Mark") =>
    mutateAs(world.as(member), "handoffReturn", {
      handoffId: handoffId(),
      versionNumber: 1,
      reason: "UNCLEAR",
      words: "Who decides?",
      ...input,
    });
  const deliver = () =>
    mutateAs(world.as("Nora"), "handoffDeliver", { handoffId: handoffId(), expectedRevision: 1 });
  const acknowledge = (versionNumber: number) =>
    mutateAs(world.as("Mark"), "handoffAcknowledge", {
      handoffId: handoffId(),
      versionNumber,
      readBack: "Both decide",
    });

  test("it is with the OSC again, with the reason, and counted", async () => {
    const { object, userErrors } = await sendBack();
    expect(userErrors).toEqual([]);
    expect(object).toMatchObject({
      status: "RETURNED",
      returns: {
        totalCount: 1,
        nodes: [{ reason: "UNCLEAR", words: "Who decides?", versionNumber: 1, returnedBy: { name: "Mark" } }],
      },
      viewerCan: { acknowledge: false, return: false },
    });
    const list = "{ handoffs(first: 9, filter: { statuses: [RETURNED] }) { nodes { id } } }";
    const { data } = await world.as("Nora").send<{ handoffs: { nodes: object[] } }>(list);
    expect(data.handoffs.nodes).toContainEqual({ id: handoffId() });
  });

  test("it cannot be confirmed meanwhile; delivered again unchanged it is a version to read", async () => {
    await sendBack();
    expect(await acknowledge(1)).toMatchObject({ codes: ["RETURNED"] });
    expect((await deliver()).object).toMatchObject({ status: "DELIVERED", currentVersion: { number: 2 } });
    expect(await deliver()).toMatchObject({ codes: ["NOTHING_NEW"] });
    expect((await acknowledge(2)).object).toMatchObject({ status: "ACKNOWLEDGED" });
  });

  test("every time is kept, latest first, page by page", async () => {
    for (const [minute, words] of ["Who decides?", "Which plan?", "Still not clear"].entries()) {
      world.now = new Date(wednesday.getTime() + minute * 60_000);
      await sendBack({ words, versionNumber: minute + 1 });
      await deliver();
    }
    const page = async (after: string | null) => {
      const query = `query ($id: ID!, $after: String) { handoff(id: $id) { returns(first: 2, after: $after) {
        totalCount nodes { words } pageInfo { endCursor } } } }`;
      const { data } = await world.as("Nora").send<Paged>(query, { id: handoffId(), after });
      return data.handoff.returns;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ words: "Still not clear" }, { words: "Which plan?" }],
    });
    expect((await page(first.pageInfo.endCursor)).nodes).toEqual([{ words: "Who decides?" }]);
  });

  test.each([
    [{ versionNumber: 2 }, "INVALID_INPUT", ["versionNumber"]],
    [{ words: "  " }, "INVALID_INPUT", ["words"]],
  ])("refuses %j", async (input, code, field) => {
    expect((await sendBack(input)).userErrors).toMatchObject([{ code, field }]);
  });

  test("refuses a version that is behind, one sent back before, and a tour that has started", async () => {
    await sendBack();
    expect((await sendBack({ words: "Again" })).codes).toEqual(["ALREADY_RETURNED"]);
    await deliver();
    expect((await sendBack()).codes).toEqual(["NEWER_VERSION"]);
    world.now = saturday;
    expect((await sendBack({ versionNumber: 2 })).codes).toEqual(["TOUR_STARTED"]);
  });

  test("refuses a draft and a closed handoff", async () => {
    life = await live(world, "DRAFTED");
    expect((await sendBack()).codes).toEqual(["NOT_DELIVERED"]);
    life = await live(world, "CLOSED");
    expect((await sendBack()).codes).toEqual(["HANDOFF_ENDED"]);
  });

  test("its outcome can be written all the same, since the tour takes place", async () => {
    await sendBack();
    world.now = new Date(saturday.getTime() + 3_600_000);
    const outcome = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
      handoffId: handoffId(),
      attendance: "ATTENDED",
      result: "CONTRACT",
      summary: "Walked it",
      nextStep: {
        words: "Sign",
        ownerId: world.id("Member", "Mark"),
        dueAt: new Date(saturday.getTime() + 86_400_000),
      },
    });
    expect(outcome.codes).toEqual([]);
  });
});

interface Paged {
  readonly handoff: {
    readonly returns: {
      readonly nodes: readonly object[];
      readonly pageInfo: { readonly endCursor: string };
    };
  };
}
