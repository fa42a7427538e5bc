import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const before = (minutes: number) => new Date(saturday.getTime() - minutes * 60_000);
const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

describe.each(testDatabases())("clarifications on $engine", ({ fresh }) => {
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
  const ask = (question = "Who signs?", more: object = {}, member = "Mark") =>
    mutateAs(world.as(member), "clarificationAsk", { handoffId: handoffId(), question, ...more });
  const answer = (clarificationId: unknown, words = "Both of them.", member = "Nora") =>
    mutateAs(world.as(member), "clarificationAnswer", { clarificationId, answer: words });
  const onCall = (input: object, member = "Nora") => mutateAs(world.as(member), "onCallSet", input);

  test("are asked about the whole or a field, and wait until the OSC is on call for the tour", async () => {
    const { object, userErrors } = await ask(" Who signs? ", { field: "PEOPLE" });
    expect(userErrors).toEqual([]);
    expect(object).toMatchObject({
      question: "Who signs?",
      field: "PEOPLE",
      askedBy: { name: "Mark" },
      askedAt: wednesday.toISOString(),
      holder: "OSC",
      heldBy: { name: "Nora" },
      viewerCan: { answer: false },
      timing: {
        state: "WAITING",
        countsFrom: before(240).toISOString(),
        dueAt: after(before(240), 60).toISOString(),
        nextAt: before(240).toISOString(),
        nextState: "DUE",
      },
    });
  });

  test("are answered once, and the time to the answer is measured while the OSC is on call", async () => {
    world.now = before(120);
    const { object } = await ask();
    world.now = after(before(120), 42);
    expect((await answer(object?.id)).object).toMatchObject({
      answer: "Both of them.",
      answeredBy: { name: "Nora" },
      secondsToAnswer: 42,
      holder: "NOBODY",
      timing: { state: "IN_TIME", doneAt: after(before(120), 42).toISOString() },
    });
    const second = await answer(object?.id, "Only Dana.", "Oscar");
    expect(second.codes).toEqual(["ALREADY_ANSWERED"]);
    expect(second.object).toMatchObject({ answer: "Both of them." });
  });

  test("count no seconds before the OSC is on call, and are late a moment after the target", async () => {
    const early = await ask();
    world.now = after(wednesday, 600);
    expect((await answer(early.object?.id)).object).toMatchObject({
      secondsToAnswer: 0,
      timing: { state: "IN_TIME" },
    });
    world.now = before(60);
    const late = await ask("And when?");
    world.now = new Date(before(60).getTime() + 60_001);
    expect((await answer(late.object?.id)).object).toMatchObject({ timing: { state: "ANSWERED_LATE" } });
  });

  test("of two answers at once one is kept, and the other is told so", async () => {
    const { object } = await ask();
    const both = await Promise.all([
      answer(object?.id, "Both.", "Nora"),
      answer(object?.id, "Dana.", "Oscar"),
    ]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(["ALREADY_ANSWERED"]);
    expect(new Set(both.map(({ object }) => object?.answer)).size).toBe(1);
  });

  test("climb from the OSC to who covers, and on to the sales manager", async () => {
    await onCall({ isOnCall: true, coveredById: world.id("Member", "Oscar") });
    world.now = before(120);
    const { object } = await ask();
    const holding = async (seconds: number) => {
      world.now = after(before(120), seconds);
      const query = `query ($id: ID!) { node(id: $id) { ... on Clarification { holder heldBy { name } climbsAt } } }`;
      const { data } = await world.as("Mark").send<{ node: object }>(query, { id: object?.id });
      return data.node;
    };
    const at = (seconds: number) => after(before(120), seconds).toISOString();
    expect(await holding(59)).toEqual({ holder: "OSC", heldBy: { name: "Nora" }, climbsAt: at(60) });
    expect(await holding(60)).toEqual({
      holder: "COVERING_OSC",
      heldBy: { name: "Oscar" },
      climbsAt: at(120),
    });
    expect(await holding(120)).toEqual({ holder: "SALES_MANAGER", heldBy: null, climbsAt: null });
    await onCall({ isOnCall: true });
  });

  test("go at once to who covers while the OSC is away, until they are back", async () => {
    const until = after(wednesday, 3600);
    await onCall({ isOnCall: false, until, coveredById: world.id("Member", "Sam") });
    expect((await ask()).object).toMatchObject({ holder: "COVERING_OSC", heldBy: { name: "Sam" } });
    const status = "query ($id: ID!) { node(id: $id) { ... on Member { onCall { isOnCall until } } } }";
    const id = world.id("Member", "Nora");
    expect((await world.as("Mark").send(status, { id })).data).toEqual({
      node: { onCall: { isOnCall: false, until: until.toISOString() } },
    });
    world.now = until;
    expect((await world.as("Mark").send(status, { id })).data).toEqual({
      node: { onCall: { isOnCall: true, until: null } },
    });
    expect((await ask("And now?")).object).toMatchObject({ holder: "OSC" });
    await onCall({ isOnCall: true });
  });

  test("may be covered by another OSC or a sales manager who is still here, and by nobody else", async () => {
    const { object } = await onCall({ isOnCall: false });
    expect(object?.onCall).toMatchObject({ couldCover: [{ name: "Oscar" }, { name: "Sam" }] });
    await onCall({ isOnCall: true });
    for (const [input, code] of [
      [{ coveredById: world.id("Member", "Mark") }, "CANNOT_COVER"],
      [{ coveredById: world.id("Member", "Nora") }, "CANNOT_COVER"],
      [{ coveredById: world.id("Member", "Gone") }, "NOT_FOUND"],
      [{ until: wednesday }, "INVALID_INPUT"],
    ] as const)
      expect((await onCall({ isOnCall: false, ...input })).codes).toEqual([code]);
    const mark = { memberId: world.id("Member", "Mark"), isOnCall: false };
    expect((await onCall(mark, "Sam")).codes).toEqual(["NOT_AN_OSC"]);
  });

  test("are refused on a handoff that has ended, and from who asked", async () => {
    const { object } = await ask("Who signs?", {}, "Sam");
    expect((await answer(object?.id, "I do.", "Sam")).codes).toEqual(["OWN_QUESTION"]);
    await done(world.as("Nora"), "tourCancel", { tourId: toGlobalId("Tour", life.tour), reason: "Ill" });
    expect((await answer(object?.id)).codes).toEqual(["HANDOFF_ENDED"]);
    expect((await ask()).codes).toEqual(["HANDOFF_ENDED"]);
  });

  test("stand in the handoff in the order asked, page by page", async () => {
    for (const [minute, words] of ["First?", "Second?", "Third?"].entries()) {
      world.now = after(wednesday, minute * 60);
      await ask(words);
    }
    const page = async (after: string | null) => {
      const query = `query ($id: ID!, $after: String) { handoff(id: $id) { viewerCan { askOsc }
        clarifications(first: 2, after: $after) { totalCount nodes { question viewerCan { answer } }
          pageInfo { endCursor } } } }`;
      const { data } = await world.as("Nora").send<Paged>(query, { id: handoffId(), after });
      return data.handoff;
    };
    const first = await page(null);
    expect(first.viewerCan).toEqual({ askOsc: false });
    expect(first.clarifications).toMatchObject({
      totalCount: 3,
      nodes: [{ question: "First?", viewerCan: { answer: true } }, { question: "Second?" }],
    });
    const second = await page(first.clarifications.pageInfo.endCursor);
    expect(second.clarifications.nodes).toMatchObject([{ question: "Third?" }]);
  });
});

interface Paged {
  readonly handoff: {
    readonly viewerCan: object;
    readonly clarifications: {
      readonly nodes: readonly object[];
      readonly pageInfo: { readonly endCursor: string };
    };
  };
}
