import { emptyContent } from "@baton/playbook";
import { ownDemo } from "@baton/testing/demo";
import { mutate, signIn } from "@baton/testing/server";
import { gql } from "graphql-request";
import { expect, test } from "vitest";

const writers = 10;
const savesEach = 10;
/** Answers after which the power goes: in the middle of the hundred. */
const killAfter = 45;

const demo = ownDemo();

test("kill -9 in the middle of a hundred draft saves loses none that was answered", async () => {
  const tours = await bookTours();
  const answered = new Map<string, number>();
  let answers = 0;
  const reached = Promise.withResolvers<void>();
  const client = await signIn(demo.origin, "osc");

  async function write(tourId: string) {
    for (let revision = 1; revision <= savesEach; revision += 1) {
      const content = {
        ...emptyContent(),
        qualification: { ...emptyContent().qualification, notes: textOf(revision) },
      };
      const input = { tourId, expectedRevision: revision - 1, content };
      const saved = await mutate<Saved>(client, "handoffSaveDraft", input, "handoff { revision }");
      expect(saved.handoff.revision).toBe(revision);
      answered.set(tourId, revision);
      answers += 1;
      if (answers === killAfter) reached.resolve();
    }
  }

  const writing = Promise.allSettled(tours.map(write));
  await reached.promise;
  await demo.kill();
  expect((await writing).filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);

  await demo.restart();
  const after = await signIn(demo.origin, "osc");
  for (const tourId of tours) {
    const { tour } = await after.request<{ tour: { handoff: Draft | null } }>(
      gql`query ($tourId: ID!) { tour(id: $tourId) { handoff { revision draft { qualification { notes } } } } }`,
      { tourId },
    );
    const known = answered.get(tourId) ?? 0;
    const kept = tour.handoff?.revision ?? 0;
    // One more may have been written whose answer was cut off.
    expect([known, known + 1]).toContain(kept);
    if (kept > 0) expect(tour.handoff?.draft.qualification.notes).toBe(textOf(kept));
  }
});

interface Saved {
  readonly handoff: { readonly revision: number };
}

interface Draft {
  readonly revision: number;
  readonly draft: { readonly qualification: { readonly notes: string } };
}

const textOf = (revision: number) =>
  `Written ${revision} times, and every word of it counts. `.repeat(20).trim();

async function bookTours(): Promise<readonly string[]> {
  const osc = await signIn(demo.origin, "osc");
  const { buyers, communities } = await osc.request<{
    buyers: { nodes: readonly { id: string }[] };
    communities: { nodes: readonly { id: string; onsiteManagers: readonly { id: string }[] }[] };
  }>(gql`{ buyers(first: 1) { nodes { id } } communities(first: 1) { nodes { id onsiteManagers { id } } } }`);
  const [community] = communities.nodes;
  const booked: string[] = [];
  for (let day = 1; day <= writers; day += 1) {
    const input = {
      buyerId: buyers.nodes[0]?.id,
      communityId: community?.id,
      onsiteManagerId: community?.onsiteManagers[0]?.id,
      startsAt: new Date(Date.now() + (30 + day) * 86_400_000).toISOString(),
    };
    const { tour } = await mutate<{ tour: { id: string } }>(osc, "tourBook", input, "tour { id }");
    booked.push(tour.id);
  }
  return booked;
}
