import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { key, openWorld, saturday, type World } from "../testing/world.ts";

const hour = 3_600_000;
const dueAt = new Date(saturday.getTime() + 48 * hour);

describe.each(testDatabases())("the outcome on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    life = await live(world, "DELIVERED");
    world.now = new Date(saturday.getTime() + hour);
  });

  const input = () => ({
    handoffId: toGlobalId("Handoff", life.handoff),
    attendance: "ATTENDED",
    result: "BE_BACK",
    summary: "Loved it",
    plansWalked: [
      { floorplanId: world.id("Floorplan", "Sandalwood"), reaction: "MIXED", note: "small kitchen" },
      { floorplanId: world.id("Floorplan", "Magnolia"), reaction: "LIKED" },
    ],
    otherReactions: "The pool surprised them",
    objectionsOpen: ["The HOA fee"],
    promises: [{ words: "I will send the lot map", ownerId: world.id("Member", "Nora"), dueAt }],
    nextStep: { words: "Second visit", ownerId: world.id("Member", "Nora"), dueAt },
    askedAgain: ["BUDGET"],
  });

  const written = async () => {
    const { data } = await world.as("Sam").send<{ handoff: unknown }>(
      `query ($id: ID!) { handoff(id: $id) { status outcome { id } tour { status }
        commitments { words } } }`,
      { id: toGlobalId("Handoff", life.handoff) },
    );
    return data.handoff;
  };

  test("holds what they walked, what is open, promised and next, and what was known by then", async () => {
    const { object, userErrors } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", input());
    expect(userErrors).toEqual([]);
    expect(object).toMatchObject({
      status: "CLOSED",
      tour: { status: "COMPLETED" },
      outcome: {
        plansWalked: [
          { floorplan: { name: "Sandalwood" }, reaction: "MIXED", note: "small kitchen" },
          { floorplan: { name: "Magnolia" }, reaction: "LIKED", note: "" },
        ],
        otherReactions: "The pool surprised them",
        objectionsOpen: ["The HOA fee"],
        promises: [{ words: "I will send the lot map", owner: { name: "Nora" } }],
        nextStep: { words: "Second visit", owner: { name: "Nora" }, dueAt: dueAt.toISOString() },
        known: expect.arrayContaining(["BUDGET", "FINANCING", "CONTACT_PREFERENCE"]),
        askedAgain: ["BUDGET"],
      },
    });
  });

  test("makes the promises once, whatever is sent again", async () => {
    const idempotencyKey = key();
    await done(world.as("Mark"), "handoffRecordOutcome", { ...input(), idempotencyKey });
    await done(world.as("Mark"), "handoffRecordOutcome", { ...input(), idempotencyKey });
    const { commitments } = (await written()) as { commitments: { words: string }[] };
    expect(commitments.filter(({ words }) => words.includes("lot map"))).toHaveLength(1);
  });

  test.each([
    ["a plan of another builder", () => ({ floorplanId: world.id("Floorplan", "Magnolia", world.theirs) })],
  ])("refuses %s", async (_, plan) => {
    const plansWalked = [{ ...plan(), reaction: "LIKED" }];
    const { userErrors } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
      ...input(),
      plansWalked,
    });
    expect(userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["plansWalked", "0", "floorplanId"] }]);
  });

  test("a refused promise leaves nothing behind, also not the promise before it", async () => {
    const [promise] = input().promises;
    for (const [bad, code, field] of [
      [{ ...promise, ownerId: world.id("Member", "Mia") }, "INVALID_INPUT", "ownerId"],
      [{ ...promise, ownerId: world.id("Member", "Mark", world.theirs) }, "NOT_FOUND", "ownerId"],
      [{ ...promise, dueAt: saturday }, "INVALID_INPUT", "dueAt"],
      [{ ...promise, dueAt: null }, "DUE_TIME_NEEDED", "dueAt"],
      [{ ...promise, words: " " }, "INVALID_INPUT", "words"],
    ] as const) {
      const promises = [promise, bad];
      const { userErrors } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
        ...input(),
        promises,
      });
      expect(userErrors).toMatchObject([{ code, field: ["promises", "1", field] }]);
    }
    expect(await written()).toMatchObject({
      status: "DELIVERED",
      outcome: null,
      tour: { status: "BOOKED" },
      commitments: [{ words: "Updated incentive sheets ready on Saturday" }],
    });
  });

  test("the next step is given to somebody who sees buyers, for after the tour began", async () => {
    for (const [change, field] of [
      [{ ownerId: world.id("Member", "Mia") }, "ownerId"],
      [{ ownerId: world.id("Member", "Gone") }, "ownerId"],
      [{ dueAt: new Date(saturday.getTime() - 1) }, "dueAt"],
    ] as const) {
      const nextStep = { ...input().nextStep, ...change };
      const { userErrors } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
        ...input(),
        nextStep,
      });
      expect(userErrors).toMatchObject([{ field: ["nextStep", field] }]);
    }
  });

  test("a question the handoff had no answer to was not asked again", async () => {
    const { userErrors } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
      ...input(),
      askedAgain: ["NOTES"],
    });
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["askedAgain", "0"] }]);
  });

  test("eleven promises are too many for one outcome", async () => {
    const promises = Array(11).fill(input().promises[0]);
    const { answer, userErrors } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
      ...input(),
      promises,
    });
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["promises"] }]);
    expect(answer.statements.length).toBeLessThan(20);
  });
});
