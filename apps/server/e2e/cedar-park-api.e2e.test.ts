import { gql } from "graphql-request";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moveClock, signIn } from "./demo-client.ts";
import { dataFolder, type ServerProcess, startServerProcess } from "./server-process.ts";
import { storyTimes } from "./story-times.ts";

const times = storyTimes();

let folder: Awaited<ReturnType<typeof dataFolder>>;
let server: ServerProcess;

beforeAll(async () => {
  folder = await dataFolder();
  server = await startServerProcess({ BATON_DATA_DIR: folder.path });
});

afterAll(async () => {
  await server?.stop();
  await folder?.remove();
});

test("the Cedar Park story through the API alone, with a client that is not ours", async () => {
  await moveClock(server.origin, times.call);
  const osc = await signIn(server.origin, "osc");

  const { viewer, communities, floorplans } = await osc.request<Ground>(gql`
    { viewer { member { id } }
      communities(first: 1, filter: { search: "Cedar Park" }) { nodes { id timeZone onsiteManagers { id name } } }
      floorplans(first: 100) { nodes { id name } } }`);
  const [cedarPark] = communities.nodes;
  const maya = cedarPark?.onsiteManagers.find(({ name }) => name.startsWith("Maya"));
  const planId = (name: string) => floorplans.nodes.find((plan) => plan.name === name)?.id ?? "";

  const { buyerCreate } = await osc.request<{ buyerCreate: { buyer: { id: string; name: string } } }>(
    gql`mutation ($input: BuyerCreateInput!) { buyerCreate(input: $input) { buyer { id name } } }`,
    { input: { idempotencyKey: "buyer", people, source: "Phone call" } },
  );
  expect(buyerCreate.buyer.name).toBe("Nora & Ben Castellan");
  const buyerId = buyerCreate.buyer.id;

  const { interactionRecord } = await osc.request<{ interactionRecord: { interaction: { id: string } } }>(
    gql`mutation ($input: InteractionRecordInput!) { interactionRecord(input: $input) { interaction { id } } }`,
    {
      input: {
        idempotencyKey: "call",
        buyerId,
        channel: "CALL",
        occurredAt: times.call.toISOString(),
        summary: "Two communities narrowed down to one. The Magnolia and the Sandalwood.",
        floorplanIds: [planId("Magnolia"), planId("Sandalwood")],
      },
    },
  );

  const { tourBook } = await osc.request<{ tourBook: { tour: { id: string; timing: Timing } } }>(
    gql`mutation ($input: TourBookInput!) { tourBook(input: $input) { tour { id timing { ...t } } } } ${timing}`,
    {
      input: {
        idempotencyKey: "tour",
        buyerId,
        communityId: cedarPark?.id,
        onsiteManagerId: maya?.id,
        startsAt: times.tour.toISOString(),
      },
    },
  );
  const tourId = tourBook.tour.id;
  expect(tourBook.tour.timing.delivery).toMatchObject({ state: "DUE", shortNotice: false });

  const draft = contentOf(planId("Magnolia"), planId("Sandalwood"), interactionRecord.interaction.id);
  const saveDraft = (idempotencyKey: string, expectedRevision: number, content: unknown) =>
    osc.request<{ handoffSaveDraft: { handoff: { id: string; revision: number } } }>(
      gql`mutation ($input: HandoffSaveDraftInput!) { handoffSaveDraft(input: $input) { handoff { id revision } userErrors { code } } }`,
      { input: { idempotencyKey, tourId, expectedRevision, content } },
    );
  const { handoffSaveDraft: saved } = await saveDraft("draft-1", 0, draft);
  const handoffId = saved.handoff.id;

  const { commitmentMake } = await osc.request<{
    commitmentMake: { commitment: { id: string; dueAt: string } };
  }>(
    gql`mutation ($input: CommitmentMakeInput!) { commitmentMake(input: $input) { commitment { id dueAt } } }`,
    {
      input: {
        idempotencyKey: "promise",
        buyerId,
        words: "Updated incentive sheets ready on Saturday",
        ownerId: maya?.id,
        source: { handoffId },
      },
    },
  );
  expect(new Date(commitmentMake.commitment.dueAt)).toEqual(times.tour);

  const deliver = (idempotencyKey: string, expectedRevision: number) =>
    osc.request<{ handoffDeliver: { handoff: Handoff | null; userErrors: readonly unknown[] } }>(
      gql`mutation ($input: HandoffDeliverInput!) { handoffDeliver(input: $input) {
        handoff { ...h } userErrors { code message section handoffField } } } ${handoff}`,
      { input: { idempotencyKey, handoffId, expectedRevision } },
    );
  const { handoffDeliver: refused } = await deliver("deliver-1", 1);
  expect(refused).toMatchObject({
    handoff: null,
    userErrors: [{ code: "REQUIRED_FIELD_MISSING", section: "QUALIFICATION", handoffField: "FINANCING" }],
  });

  const financing = {
    state: "KNOWN",
    value: {
      status: "PRE_APPROVED",
      lender: "Bluebonnet Mutual Lending",
      approvedAmount: { amount: 52_500_000, currency: "USD" },
    },
  };
  await saveDraft("draft-2", 1, { ...draft, qualification: { ...draft.qualification, financing } });
  const { handoffDeliver: delivered } = await deliver("deliver-2", 2);
  expect(delivered.handoff).toMatchObject({
    status: "DELIVERED",
    tour: { timing: { delivery: { state: "ON_TIME" } } },
  });

  await moveClock(server.origin, times.morning);
  const osm = await signIn(server.origin, "osm");
  const { tour } = await osm.request<{ tour: { handoff: Handoff } }>(
    gql`query ($tourId: ID!) { tour(id: $tourId) { handoff { ...h } } } ${handoff}`,
    { tourId },
  );
  expect(tour.handoff.tour.timing.read.state).toBe("UNREAD");
  expect(tour.handoff.currentVersion.brief.text).toContain("$480,000");
  expect(tour.handoff.commitments).toMatchObject([{ status: "OPEN", overdue: false }]);

  const { handoffAcknowledge } = await osm.request<{ handoffAcknowledge: { handoff: Handoff } }>(
    gql`mutation ($input: HandoffAcknowledgeInput!) { handoffAcknowledge(input: $input) { handoff { ...h } } } ${handoff}`,
    {
      input: {
        idempotencyKey: "read",
        handoffId,
        versionNumber: 1,
        readBack: "Magnolia first; I will not ask about financing.",
      },
    },
  );
  expect(handoffAcknowledge.handoff).toMatchObject({
    status: "ACKNOWLEDGED",
    tour: { timing: { read: { state: "READ" } } },
  });

  const { commitmentKeep } = await osm.request<{ commitmentKeep: { commitment: { status: string } } }>(
    gql`mutation ($input: CommitmentKeepInput!) { commitmentKeep(input: $input) { commitment { status } } }`,
    {
      input: {
        idempotencyKey: "keep",
        commitmentId: commitmentMake.commitment.id,
        note: "Printed, at the front desk.",
      },
    },
  );
  expect(commitmentKeep.commitment.status).toBe("KEPT");

  await moveClock(server.origin, times.afterwards);
  const { handoffRecordOutcome } = await osm.request<{ handoffRecordOutcome: { handoff: Handoff } }>(
    gql`mutation ($input: HandoffRecordOutcomeInput!) { handoffRecordOutcome(input: $input) { handoff { ...h } userErrors { message } } } ${handoff}`,
    {
      input: {
        idempotencyKey: "outcome",
        handoffId,
        result: "COMING_BACK",
        summary: "Loved the Magnolia.",
        nextStep: "Back on Sunday.",
        askedAgain: [],
      },
    },
  );
  expect(handoffRecordOutcome.handoff.status).toBe("CLOSED");

  const { buyer } = await osc.request<{ buyer: unknown }>(
    gql`query ($buyerId: ID!) { buyer(id: $buyerId) { latestOutcome { result summary handoff { tour { status } } } } }`,
    { buyerId },
  );
  expect(buyer).toEqual({
    latestOutcome: {
      result: "COMING_BACK",
      summary: "Loved the Magnolia.",
      handoff: { tour: { status: "COMPLETED" } },
    },
  });
});

test("who is not signed in learns nothing, and nobody sees the other builder", async () => {
  const anonymous = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __schema { types { name } } }" }),
  });
  expect(anonymous.status).toBe(401);

  const admin = await signIn(server.origin, "admin");
  const everything = await admin.request(gql`{
    viewer { builder { name } }
    buyers(first: 100) { totalCount nodes { name } }
    communities(first: 100) { nodes { name } }
    commitments(first: 100) { nodes { words } } }`);
  expect(JSON.stringify(everything)).toContain("Fernhollow");
  expect(JSON.stringify(everything)).not.toMatch(/Tallgrass|Quill|creek/);
});

test("a demo member that does not exist is refused with the choices", async () => {
  const response = await fetch(`${server.origin}/demo/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ member: "boss" }),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('\\"osc\\", \\"osm\\", \\"manager\\", \\"admin\\"');
});

interface Ground {
  readonly viewer: { readonly member: { readonly id: string } };
  readonly communities: {
    readonly nodes: readonly { id: string; onsiteManagers: readonly { id: string; name: string }[] }[];
  };
  readonly floorplans: { readonly nodes: readonly { id: string; name: string }[] };
}

interface Timing {
  readonly delivery: { readonly state: string };
  readonly read: { readonly state: string };
}

interface Handoff {
  readonly status: string;
  readonly tour: { readonly timing: Timing };
  readonly currentVersion: { readonly brief: { readonly text: string } };
  readonly commitments: readonly unknown[];
}

const timing = gql`fragment t on HandoffTiming { delivery { state dueAt shortNotice } read { state } }`;
const handoff = gql`fragment h on Handoff {
  status tour { timing { ...t } } currentVersion { brief { text } } commitments { status overdue words } } ${timing}`;

const people = [
  { key: "p1", name: "Nora Castellan", decides: true, comesToTour: true },
  { key: "p2", name: "Ben Castellan", relation: "husband", decides: true, comesToTour: true },
];

const notAsked = { state: "NOT_ASKED" };
const known = (value: unknown) => ({ state: "KNOWN", value });
const dollars = (amount: number) => ({ amount: amount * 100, currency: "USD" });

/** What the OSC wrote while on the phone; financing is still to be asked. */
function contentOf(magnolia: string, sandalwood: string, interaction: string) {
  return {
    identity: {
      people,
      partnerInvolved: known(true),
      volunteeredFacts: [],
      contactPreference: known({ channel: "TEXT", hours: "after 5 PM", language: "English" }),
      homeNow: notAsked,
    },
    qualification: {
      budget: known({ min: dollars(480_000), max: dollars(540_000) }),
      timeline: known({ fromMonths: 4, toMonths: 6 }),
      financing: notAsked,
      mustHaves: known(["Ground-floor bedroom"]),
      niceToHaves: known(["South yard"]),
      dealBreakers: known(["Backing onto a main road"]),
      notes: "",
    },
    history: {
      interactionIds: [interaction],
      floorplansDiscussed: [
        { key: "f1", floorplanId: magnolia, note: "" },
        { key: "f2", floorplanId: sandalwood, note: "" },
      ],
      objections: [{ key: "o1", objection: "HOA fee", answer: "Covers the pool and front yards" }],
    },
    nextAction: {
      expectations: [{ key: "e1", kind: "WALK_PLAN", floorplanId: magnolia, note: "" }],
      doFirst: "Start in the Magnolia at the ground-floor bedroom",
      contingencies: [],
      temperature: { level: "WARM", reason: "Lease ends in March" },
    },
  };
}
