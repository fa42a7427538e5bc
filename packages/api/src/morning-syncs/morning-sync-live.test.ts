import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { live } from "../testing/life.ts";
import { connectLive } from "../testing/live-client.ts";
import { done } from "../testing/mutate-as.ts";
import { openWorld, tokenFor, type World } from "../testing/world.ts";

/** A busy machine takes its time; what never comes fails all the same. */
const until = (holds: () => void) => vi.waitFor(holds, 15_000);

describe.each(testDatabases())("a morning sync told as it happens on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  async function subscribe(member: string, id: string, builder = world.ours) {
    const client = connectLive(world, `Bearer ${await tokenFor(member, builder)}`);
    onTestFinished(() => client.close());
    await until(() => expect(client.messages[0]?.type).toBe("connection_ack"));
    const { heard } = client.subscribe("subscription ($id: ID!) { morningSyncChanged(id: $id) { kind } }", {
      id,
    });
    return {
      /** The first says that it has begun. */
      begun: () => until(() => expect(heard.length).toBeGreaterThan(0)),
      kinds: () => heard.slice(1).map(({ data }) => data?.morningSyncChanged?.kind),
      heard,
    };
  }

  test("the other one hears of a summary, a delivery and the close; nobody else hears anything", async () => {
    const life = await live(world, "DRAFTED");
    const tourId = toGlobalId("Tour", life.tour);
    const pair = { oscId: world.id("Member", "Nora"), osmId: world.id("Member", "Mark") };
    const nora = world.as("Nora");
    const morningSyncId = await done(nora, "morningSyncStart", { ...pair, day: "2025-11-22" });
    const mark = await subscribe("Mark", morningSyncId);
    const sam = await subscribe("Sam", morningSyncId);
    const others = await Promise.all([
      subscribe("Oscar", morningSyncId),
      subscribe("Ruth", morningSyncId),
      subscribe("Sam", morningSyncId, world.theirs),
    ]);
    await Promise.all([mark.begun(), sam.begun()]);
    await done(nora, "morningSyncSummarize", { morningSyncId, tourId, words: "Start upstairs" });
    const handoffId = toGlobalId("Handoff", life.handoff);
    await done(nora, "handoffDeliver", { handoffId, expectedRevision: 1 });
    await done(nora, "morningSyncClose", { morningSyncId });
    const told = ["morningSync.summarized", "handoff.delivered", "morningSync.closed"];
    await until(() => expect(mark.kinds()).toEqual(told));
    await until(() => expect(sam.kinds()).toEqual(told));
    for (const other of others) expect(other.kinds()).toEqual([]);
  });
});
