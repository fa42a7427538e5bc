import { ownDemo } from "@baton/testing/demo";
import { moveClock, mutate, signIn } from "@baton/testing/server";
import { type GraphQLClient, gql } from "graphql-request";
import { expect, test } from "vitest";
import { storyTimes } from "./story-times.ts";

const times = storyTimes();

const demo = ownDemo();

test("the Cedar Park story through the API alone, with a client that is not ours", async () => {
  await moveClock(demo.origin, times.call);
  const osc = await signIn(demo.origin, "osc");
  const booked = await talkAndBook(osc);
  const { handoffId, promiseId } = await writeHandoff(osc, booked);
  await deliverOnceComplete(osc, booked, handoffId);

  await moveClock(demo.origin, times.morning);
  const osm = await signIn(demo.origin, "osm");
  await prepare(osm, booked, handoffId, promiseId);

  await moveClock(demo.origin, times.afterwards);
  const { handoff } = await mutate<{ handoff: Handoff }>(
    osm,
    "handoffRecordOutcome",
    {
      handoffId,
      attendance: "ATTENDED",
      result: "BE_BACK",
      summary: "Loved the Magnolia.",
      nextStep: {
        words: "Back on Sunday.",
        ownerId: booked.mayaId,
        dueAt: new Date(times.afterwards.getTime() + 86_400_000),
      },
    },
    `handoff { ${handoffFields} }`,
  );
  expect(handoff.status).toBe("CLOSED");

  const { buyer } = await osc.request<{ buyer: unknown }>(
    gql`query ($id: ID!) { buyer(id: $id) { latestOutcome { result summary handoff { tour { status } } } } }`,
    { id: booked.buyerId },
  );
  const tour = { status: "COMPLETED" };
  const latestOutcome = { result: "BE_BACK", summary: "Loved the Magnolia.", handoff: { tour } };
  expect(buyer).toEqual({ latestOutcome });
});

type Booked = Awaited<ReturnType<typeof talkAndBook>>;

async function talkAndBook(osc: GraphQLClient) {
  const { communities, floorplans } = await osc.request<Ground>(gql`{
    communities(first: 1, filter: { search: "Cedar Park" }) { nodes { id onsiteManagers { id name } } }
    floorplans(first: 100) { nodes { id name } } }`);
  const [community] = communities.nodes;
  const mayaId = community?.onsiteManagers.find(({ name }) => name.startsWith("Maya"))?.id;
  const planIds = ["Magnolia", "Sandalwood"].map(
    (name) => floorplans.nodes.find((plan) => plan.name === name)?.id ?? "",
  );

  const { buyer } = await mutate<{ buyer: { id: string; name: string } }>(
    osc,
    "buyerCreate",
    { people, source: "Phone call" },
    "buyer { id name }",
  );
  expect(buyer.name).toBe("Nora & Ben Castellan");
  const talk = {
    buyerId: buyer.id,
    channel: "CALL",
    occurredAt: times.call.toISOString(),
    summary: "Two communities narrowed down to one. The Magnolia and the Sandalwood.",
    floorplanIds: planIds,
  };
  const { interaction } = await mutate<{ interaction: { id: string } }>(
    osc,
    "interactionRecord",
    talk,
    "interaction { id }",
  );
  const { tour } = await mutate<{ tour: { id: string; timing: Timing } }>(
    osc,
    "tourBook",
    {
      buyerId: buyer.id,
      communityId: community?.id,
      onsiteManagerId: mayaId,
      startsAt: times.tour.toISOString(),
    },
    `tour { id ${timingFields} }`,
  );
  expect(tour.timing.delivery).toMatchObject({ state: "DUE", shortNotice: false });
  return { buyerId: buyer.id, tourId: tour.id, mayaId, planIds, interactionId: interaction.id };
}

/** The draft without financing, and the promise. */
async function writeHandoff(osc: GraphQLClient, { buyerId, tourId, mayaId, planIds, interactionId }: Booked) {
  const content = contentOf(planIds, interactionId, { state: "NOT_ASKED" });
  const { handoff } = await mutate<{ handoff: { id: string } }>(
    osc,
    "handoffSaveDraft",
    { tourId, expectedRevision: 0, content },
    "handoff { id }",
  );
  const { commitment } = await mutate<{ commitment: { id: string; dueAt: string } }>(
    osc,
    "commitmentMake",
    {
      buyerId,
      words: "Updated incentive sheets ready on Saturday",
      ownerId: mayaId,
      source: { handoffId: handoff.id },
    },
    "commitment { id dueAt }",
  );
  expect(new Date(commitment.dueAt)).toEqual(times.tour);
  return { handoffId: handoff.id, promiseId: commitment.id };
}

async function deliverOnceComplete(
  osc: GraphQLClient,
  { tourId, planIds, interactionId }: Booked,
  handoffId: string,
) {
  const deliver = (expectedRevision: number) =>
    mutate<{ handoff: Handoff | null }>(
      osc,
      "handoffDeliver",
      { handoffId, expectedRevision },
      `handoff { ${handoffFields} }`,
    );
  expect(await deliver(1)).toEqual({
    handoff: null,
    userErrors: [{ code: "REQUIRED_FIELD_MISSING", section: "QUALIFICATION", handoffField: "FINANCING" }],
  });
  const financing = known({
    status: "PRE_APPROVED",
    lender: "Bluebonnet Mutual Lending",
    approvedAmount: dollars(525_000),
  });
  const content = contentOf(planIds, interactionId, financing);
  await mutate(osc, "handoffSaveDraft", { tourId, expectedRevision: 1, content }, "handoff { id }");
  const { handoff } = await deliver(2);
  expect(handoff?.status).toBe("DELIVERED");
  expect(handoff?.tour.timing.delivery.state).toBe("ON_TIME");
}

/** The OSM's morning: read, read back, keep the promise. */
async function prepare(osm: GraphQLClient, { tourId }: Booked, handoffId: string, promiseId: string) {
  const { tour } = await osm.request<{ tour: { handoff: Handoff } }>(
    `query ($tourId: ID!) { tour(id: $tourId) { handoff { ${handoffFields} } } }`,
    { tourId },
  );
  expect(tour.handoff.tour.timing.read.state).toBe("UNREAD");
  expect(tour.handoff.currentVersion.brief.text).toContain("$480,000");
  expect(tour.handoff.commitments).toMatchObject([{ status: "OPEN", overdue: false }]);

  const { handoff } = await mutate<{ handoff: Handoff }>(
    osm,
    "handoffAcknowledge",
    { handoffId, versionNumber: 1, readBack: "Magnolia first; I will not ask about financing." },
    `handoff { ${handoffFields} }`,
  );
  expect(handoff.status).toBe("ACKNOWLEDGED");
  expect(handoff.tour.timing.read.state).toBe("READ");

  const { commitment } = await mutate<{ commitment: { status: string } }>(
    osm,
    "commitmentKeep",
    { commitmentId: promiseId, note: "Printed, at the front desk." },
    "commitment { status }",
  );
  expect(commitment.status).toBe("KEPT");
}

test("who is not signed in learns nothing, and nobody sees the other builder", async () => {
  const anonymous = await fetch(`${demo.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __schema { types { name } } }" }),
  });
  expect(anonymous.status).toBe(401);

  const admin = await signIn(demo.origin, "admin");
  const everything = await admin.request(gql`{
    viewer { builder { name } }
    buyers(first: 100) { totalCount nodes { name } }
    communities(first: 100) { nodes { name } }
    commitments(first: 100) { nodes { words } } }`);
  expect(JSON.stringify(everything)).toContain("Fernhollow");
  expect(JSON.stringify(everything)).not.toMatch(/Tallgrass|Quill|creek/);
});

test("a demo member that does not exist is refused with the choices", async () => {
  const response = await fetch(`${demo.origin}/demo/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ member: "boss" }),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('\\"osc\\", \\"osm\\", \\"manager\\", \\"admin\\"');
});

interface Ground {
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

const timingFields = "timing { delivery { state dueAt shortNotice } read { state } }";
const handoffFields = `status tour { ${timingFields} } currentVersion { brief { text } } commitments { status overdue }`;

const people = [
  { key: "p1", name: "Nora Castellan", decides: true, comesToTour: true },
  { key: "p2", name: "Ben Castellan", relation: "husband", decides: true, comesToTour: true },
];

const known = (value: unknown) => ({ state: "KNOWN", value });
const dollars = (amount: number) => ({ amount: amount * 100, currency: "USD" });

/** What the OSC wrote while on the phone. */
function contentOf(planIds: readonly string[], interactionId: string, financing: unknown) {
  return {
    identity: {
      people,
      partnerInvolved: known(true),
      volunteeredFacts: [],
      contactPreference: known({ channel: "TEXT", hours: "after 5 PM", language: "English" }),
      homeNow: { state: "NOT_ASKED" },
    },
    qualification: {
      budget: known({ min: dollars(480_000), max: dollars(540_000) }),
      timeline: known({ fromMonths: 4, toMonths: 6 }),
      financing,
      mustHaves: known(["Ground-floor bedroom"]),
      niceToHaves: known(["South yard"]),
      dealBreakers: known(["Backing onto a main road"]),
      notes: "",
    },
    history: {
      interactionIds: [interactionId],
      floorplansDiscussed: planIds.map((floorplanId) => ({ key: floorplanId, floorplanId, note: "" })),
      objections: [{ key: "o1", objection: "HOA fee", answer: "Covers the pool and front yards" }],
    },
    nextAction: {
      expectations: [{ key: "e1", kind: "WALK_PLAN", floorplanId: planIds[0], note: "" }],
      doFirst: "Start in the Magnolia at the ground-floor bedroom",
      contingencies: [],
      temperature: { level: "WARM", reason: "Lease ends in March" },
    },
  };
}
