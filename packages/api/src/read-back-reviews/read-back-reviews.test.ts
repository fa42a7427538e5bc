import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

describe.each(testDatabases())("confirming a read-back on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.now = wednesday;
    life = await live(world, "ACKNOWLEDGED");
  });

  const review = (input: object = { verdict: "CONFIRMED" }) =>
    mutateAs(world.as("Nora"), "handoffConfirmReadBack", {
      receiptId: toGlobalId("ReadReceipt", life.receipt),
      ...input,
    });
  const readAgain = (versionNumber = 1) =>
    mutateAs(world.as("Mark"), "handoffAcknowledge", {
      handoffId: toGlobalId("Handoff", life.handoff),
      versionNumber,
      readBack: "Luis decides too",
    });

  test("a confirmation stands with the read-back", async () => {
    const { object, userErrors } = await review();
    expect(userErrors).toEqual([]);
    expect(object).toMatchObject({
      currentVersion: {
        receipts: [{ review: { verdict: "CONFIRMED", correction: null, reviewedBy: { name: "Nora" } } }],
      },
    });
    expect((await review({ verdict: "CORRECTED", correction: "Not so" })).codes).toEqual([
      "ALREADY_REVIEWED",
    ]);
  });

  test("a correction is there for the OSM, who may read it back again, and that is reviewed anew", async () => {
    await review({ verdict: "CORRECTED", correction: "Luis decides too" });
    world.now = new Date(saturday.getTime() - 3_600_000);
    expect((await readAgain()).codes).toEqual([]);
    const query = `query ($id: ID!) { handoff(id: $id) { currentVersion { receipts {
      readBack review { verdict correction } } } } }`;
    const { data } = await world.as("Mark").send<Read>(query, { id: toGlobalId("Handoff", life.handoff) });
    expect(data.handoff.currentVersion.receipts).toEqual([
      {
        readBack: "Start with the Magnolia",
        review: { verdict: "CORRECTED", correction: "Luis decides too" },
      },
      { readBack: "Luis decides too", review: null },
    ]);
  });

  test.each([
    [{ verdict: "CORRECTED" }, "INVALID_INPUT"],
    [{ verdict: "CORRECTED", correction: " " }, "INVALID_INPUT"],
    [{ verdict: "CONFIRMED", correction: "But" }, "INVALID_INPUT"],
    [{ receiptId: "nothing", verdict: "CONFIRMED" }, "NOT_FOUND"],
  ])("refuses %j", async (input, code) => {
    expect((await review(input)).codes).toEqual([code]);
  });

  test("refuses what was read back again since, and what is no longer the newest version", async () => {
    world.now = new Date(saturday.getTime() - 3_600_000);
    await readAgain();
    expect((await review()).codes).toEqual(["NEWER_READ_BACK"]);
    await mutateAs(world.as("Mark"), "handoffReturn", {
      handoffId: toGlobalId("Handoff", life.handoff),
      versionNumber: 1,
      reason: "OTHER",
      words: "Again, please",
    });
    const handoffId = toGlobalId("Handoff", life.handoff);
    await mutateAs(world.as("Nora"), "handoffDeliver", { handoffId, expectedRevision: 1 });
    expect((await review()).codes).toEqual(["NEWER_VERSION"]);
  });

  test("refuses once the handoff has ended", async () => {
    life = await live(world, "CLOSED");
    expect((await review()).codes).toEqual(["HANDOFF_ENDED"]);
  });
});

interface Read {
  readonly handoff: { readonly currentVersion: { readonly receipts: readonly object[] } };
}
