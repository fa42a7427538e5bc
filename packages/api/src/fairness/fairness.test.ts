import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { type Life, live } from "../testing/life.ts";
import { done } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World } from "../testing/world.ts";

interface Warning {
  readonly field: string;
  readonly term: string;
  readonly protectedClass: string;
  readonly actor: { readonly name: string };
}

describe.each(testDatabases())("fair-housing warnings on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;
  let handoffId: string;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "DRAFTED");
    handoffId = toGlobalId("Handoff", life.handoff);
  });
  afterAll(() => world.close());

  const saveDraft = async (expectedRevision: number, notes: string, doFirst = "Start with the Magnolia") => {
    const plans = {
      magnolia: world.id("Floorplan", "Magnolia"),
      sandalwood: world.id("Floorplan", "Sandalwood"),
    };
    const { nextAction, qualification, ...content } = herreras(plans);
    await done(world.as("Nora"), "handoffSaveDraft", {
      tourId: toGlobalId("Tour", life.tour),
      expectedRevision,
      content: {
        ...content,
        qualification: { ...qualification, notes },
        nextAction: { ...nextAction, doFirst },
      },
    });
  };
  const warnings = async () => {
    const { data, errors } = await world
      .as("Mark")
      .send<{ handoff: { fairnessWarnings: readonly Warning[] } }>(
        "query ($id: ID!) { handoff(id: $id) { fairnessWarnings { field term protectedClass actor { name } } } }",
        { id: handoffId },
      );
    expect(errors).toEqual([]);
    return data.handoff.fairnessWarnings.map(({ field, term, actor }) =>
      [field, term, actor.name].join(" · "),
    );
  };

  test("a draft is nobody's business yet; a delivery goes through, and is kept with what it says", async () => {
    await saveDraft(1, "Nice Hispanic family, she is pregnant", "Perfect for families: the park");
    expect(await warnings()).toEqual([]);
    await done(world.as("Nora"), "handoffDeliver", { handoffId, expectedRevision: 2 });
    expect((await warnings()).sort()).toEqual([
      "Do first · for families · Nora",
      "Notes · hispanic · Nora",
      "Notes · pregnant · Nora",
    ]);
  });

  test("the next delivery is told of only where it says something new", async () => {
    await saveDraft(2, "Nice Hispanic family, she is pregnant", "Start with the Magnolia");
    await done(world.as("Nora"), "handoffDeliver", { handoffId, expectedRevision: 3 });
    expect(await warnings()).toHaveLength(3);
  });

  test("what goes to and fro is kept: a question and its answer", async () => {
    world.now = new Date(saturday.getTime() - 7_200_000);
    const clarificationId = await done(world.as("Mark"), "clarificationAsk", {
      handoffId,
      question: "Where do they look: near the church?",
    });
    world.now = new Date(saturday.getTime() - 7_100_000);
    await done(world.as("Nora"), "clarificationAnswer", { clarificationId, answer: "They are Chinese" });
    expect((await warnings()).slice(3)).toEqual([
      "Question · near the church · Mark",
      "Answer · national origin · Nora",
    ]);
  });

  test("a read-back and an outcome are kept too, in the trail under the handoff's buyer", async () => {
    world.now = new Date(saturday.getTime() - 3_600_000);
    await done(world.as("Mark"), "handoffAcknowledge", {
      handoffId,
      versionNumber: 2,
      readBack: "A Mexican family; show the Magnolia",
    });
    world.now = new Date(saturday.getTime() + 3_600_000);
    await done(world.as("Mark"), "handoffRecordOutcome", {
      handoffId,
      attendance: "ATTENDED",
      result: "NOT_A_FIT",
      summary: "They want a street with no kids",
    });
    expect((await warnings()).slice(5)).toEqual([
      "Read-back · national origin · Mark",
      "What happened · no children · Mark",
    ]);
    const { data } = await world
      .as("Nora")
      .send<{ buyer: { trail: { nodes: readonly { words: string; changes: object[] }[] } } }>(
        "query ($id: ID!) { buyer(id: $id) { trail(first: 3) { nodes { words changes { field from to } } } } }",
        { id: toGlobalId("Buyer", life.buyer) },
      );
    expect(data.buyer.trail.nodes).toContainEqual({
      words: "Fair-housing warning",
      changes: [{ field: "What happened", from: null, to: "“no children” (familial status)" }],
    });
  });
});
