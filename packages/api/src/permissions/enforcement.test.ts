import type { MemberRole } from "@baton/playbook";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBuyer } from "../buyers/create-buyer.ts";
import { makeCommitment } from "../commitments/make-commitment.ts";
import { deliverHandoff } from "../handoffs/deliver-handoff.ts";
import { saveDraft } from "../handoffs/save-draft.ts";
import { recordInteraction } from "../interactions/record-interaction.ts";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { inputs } from "../testing/inputs.ts";
import { as, type Life, live, must, readBack, withUuids } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import type { MutationName } from "../testing/operations.ts";
import { questionAbout } from "../testing/question.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";
import { bookTour } from "../tours/book-tour.ts";
import { type Action, actions, type Scope, scopesOf } from "./permissions.ts";

/** Where the object stands to the member who asks: in a community they serve, elsewhere, or elsewhere but theirs. */
const places = ["SERVED", "ELSEWHERE", "OWN"] as const;
type Place = (typeof places)[number];
type Verdict = "ALLOWED" | "FORBIDDEN" | "NOT_FOUND";

/** Mark serves Cedar Park; nobody else serves anything. */
const members: Record<MemberRole, string> = {
  OSC: "Nora",
  OSM: "Mark",
  SALES_MANAGER: "Sam",
  MARKETING: "Mia",
  ADMIN: "Ada",
};

const query = (text: string) => ({ query: text });
const mutation = (name: MutationName) => ({ name });

/** How each action is tried over GraphQL. A new action does not compile until it stands here too. */
const probes: Record<Action, { readonly query: string } | { readonly name: MutationName }> = {
  "viewer.read": query("{ found: viewer { now } }"),
  "community.read": query("{ found: communities(first: 1) { nodes { id } } }"),
  "floorplan.read": query("{ found: floorplans(first: 1) { nodes { id } } }"),
  "member.read": query("query ($member: ID!) { found: node(id: $member) { id } }"),
  "playbook.read": query("{ found: playbook { pattern } }"),
  "playbook.update": mutation("playbookUpdate"),
  "buyer.read": query("query ($buyer: ID!) { found: buyer(id: $buyer) { id } }"),
  "buyer.create": mutation("buyerCreate"),
  "buyer.update": mutation("buyerUpdate"),
  "buyer.export": query("query ($buyer: ID!) { found: buyerExport(id: $buyer) { fileName } }"),
  "buyer.erase": mutation("buyerErase"),
  "interaction.read": query("query ($interaction: ID!) { found: node(id: $interaction) { id } }"),
  "interaction.record": mutation("interactionRecord"),
  "tour.read": query("query ($tour: ID!) { found: tour(id: $tour) { id } }"),
  "tour.book": mutation("tourBook"),
  "tour.reschedule": mutation("tourReschedule"),
  "tour.cancel": mutation("tourCancel"),
  "handoff.read": query("query ($handoff: ID!) { found: handoff(id: $handoff) { id } }"),
  "handoff.write": mutation("handoffSaveDraft"),
  "handoff.deliver": mutation("handoffDeliver"),
  "handoff.acknowledge": mutation("handoffAcknowledge"),
  "handoff.return": mutation("handoffReturn"),
  "handoff.confirmReadBack": mutation("handoffConfirmReadBack"),
  "handoff.markActionDone": mutation("handoffMarkActionDone"),
  "handoff.recordOutcome": mutation("handoffRecordOutcome"),
  "clarification.ask": mutation("clarificationAsk"),
  "clarification.answer": mutation("clarificationAnswer"),
  "onCall.set": mutation("onCallSet"),
  "commitment.read": query("query ($commitment: ID!) { found: commitment(id: $commitment) { id } }"),
  "commitment.make": mutation("commitmentMake"),
  "commitment.settle": mutation("commitmentKeep"),
  "commitment.change": mutation("commitmentMoveDue"),
  "morningSync.read": query(
    'query ($osc: ID!, $osm: ID!) { found: morningSync(oscId: $osc, osmId: $osm, day: "2025-11-22") { day } }',
  ),
  "morningSync.hold": mutation("morningSyncStart"),
  "oscDay.read": query("query ($whose: ID!) { found: oscDay(first: 1, memberId: $whose) { date } }"),
  "osmDay.read": query("query ($whose: ID!) { found: osmDay(first: 1, memberId: $whose) { date } }"),
  "followUp.create": mutation("followUpCreate"),
  "notification.read": query("{ found: notifications(first: 1) { totalCount } }"),
  "notification.markRead": mutation("notificationMarkRead"),
  "member.updateQuietHours": mutation("memberUpdateQuietHours"),
  "publishableKey.read": query("{ found: publishableKeys(first: 1) { nodes { id } } }"),
  "publishableKey.create": mutation("publishableKeyCreate"),
  "publishableKey.revoke": mutation("publishableKeyRevoke"),
  "buyerIntake.submit": mutation("buyerIntakeSubmit"),
};

/** Scopes are told apart only by actions on an object that belongs somewhere. */
const everywhere: readonly Action[] = [
  "viewer.read",
  "community.read",
  "floorplan.read",
  "member.read",
  "playbook.read",
  "playbook.update",
  "buyer.create",
];

const cases = actions.flatMap((action) =>
  (Object.keys(members) as MemberRole[]).flatMap((role) =>
    places.map((place) => ({ action, role, place, verdict: verdictOf(action, role, place) })),
  ),
);

describe.each(testDatabases())("the permission table in force on $engine", ({ fresh }) => {
  let world: World;
  let lives: Record<"SERVED" | "ELSEWHERE", Life>;
  const questions = { SERVED: "", ELSEWHERE: "" };
  const owned: Partial<Record<MemberRole, string>> = {};

  beforeAll(async () => {
    world = await openWorld(await fresh());
    lives = {
      SERVED: await live(world, "ACKNOWLEDGED"),
      ELSEWHERE: await elsewhere(world),
    };
    for (const place of ["SERVED", "ELSEWHERE"] as const)
      questions[place] = await questionAbout(world, lives[place].handoff, world.ours);
    for (const role of Object.keys(members) as MemberRole[]) owned[role] = await promiseOf(role);
  });
  afterAll(() => world.close());

  test.each(cases)("$role $action $place: $verdict", async ({ action, role, place, verdict }) => {
    const caller = world.as(members[role]);
    const ids = idsFor(role, place);
    const probe = probes[action];
    if ("query" in probe) {
      const names = [...probe.query.matchAll(/\$(\w+):/g)].map(([, name]) => name as keyof typeof ids);
      const variables = Object.fromEntries(names.map((name) => [name, ids[name]]));
      const { data, errors } = await caller.send<{ found: unknown } | null>(probe.query, variables);
      const forbidden = errors.some(({ extensions }) => extensions.code === "FORBIDDEN");
      expect(forbidden ? "FORBIDDEN" : data?.found ? "ALLOWED" : "NOT_FOUND").toBe(verdict);
    } else {
      const { codes, userErrors, answer } = await mutateAs(caller, probe.name, inputs[probe.name](ids));
      expect(answer.errors).toEqual([]);
      for (const { code, message } of userErrors)
        if (code === "FORBIDDEN") expect(message).toContain("Ask an administrator");
      const refused = codes.find((code) => code === "FORBIDDEN" || code === "NOT_FOUND");
      expect(refused ?? "ALLOWED").toBe(verdict);
    }
  });

  function idsFor(role: MemberRole, place: Place) {
    const life = lives[place === "SERVED" ? "SERVED" : "ELSEWHERE"];
    const commitment = place === "OWN" ? (owned[role] ?? "") : life.commitment;
    return {
      buyer: toGlobalId("Buyer", life.buyer),
      interaction: toGlobalId("Interaction", life.interaction),
      tour: toGlobalId("Tour", life.tour),
      handoff: toGlobalId("Handoff", life.handoff),
      receipt: toGlobalId("ReadReceipt", life.receipt),
      commitment: toGlobalId("Commitment", commitment),
      community: world.id("Community", place === "SERVED" ? "Cedar Park" : "Mesa Ridge"),
      osm: world.id("Member", place === "SERVED" ? "Mark" : "Ruth"),
      osc: world.id("Member", place === "SERVED" ? "Nora" : "Oscar"),
      clarification: toGlobalId("Clarification", questions[place === "SERVED" ? "SERVED" : "ELSEWHERE"]),
      covering: world.id("Member", "Sam"),
      morningSync: "",
      owner: world.id("Member", "Oscar"),
      member: world.id("Member", "Ruth"),
      whose: world.id("Member", place === "OWN" ? members[role] : "Oscar"),
      magnolia: world.id("Floorplan", "Magnolia"),
      sandalwood: world.id("Floorplan", "Sandalwood"),
      notification: "",
      publishableKey: toGlobalId("PublishableKey", world.websiteKey().id),
    };
  }

  /** A promise elsewhere that the role's member owns, written by another; for MARKETING there can be none. */
  async function promiseOf(role: MemberRole): Promise<string> {
    if (role === "MARKETING") return lives.ELSEWHERE.commitment;
    return as(world, world.ours, "Oscar", wednesday, async (oscar) =>
      must(
        await makeCommitment(oscar, {
          buyerId: lives.ELSEWHERE.buyer,
          words: "I will call on Friday",
          ownerId: world.ours.uuid(members[role]),
          source: { kind: "TOUR", id: lives.ELSEWHERE.tour },
        }),
      ),
    );
  }
});

/** A life in Mesa Ridge, which Mark does not serve, with Oscar's promise in it. */
async function elsewhere(world: World): Promise<Life> {
  const life = await as(world, world.ours, "Oscar", wednesday, async (oscar) => {
    const people = [{ key: "1", name: "Lee Chan", relation: "", decides: true, comesToTour: true }];
    const buyer = must(await createBuyer(oscar, { people }));
    const said = { channel: "CALL", occurredAt: wednesday, summary: "Asked about schools" } as const;
    const interaction = must(await recordInteraction(oscar, { buyerId: buyer, ...said }));
    const where = { communityId: world.ours.uuid("Mesa Ridge"), onsiteManagerId: world.ours.uuid("Ruth") };
    const tour = must(await bookTour(oscar, { buyerId: buyer, ...where, startsAt: saturday }));
    const plans = { magnolia: world.ours.uuid("Magnolia"), sandalwood: world.ours.uuid("Sandalwood") };
    const content = withUuids(herreras(plans, interaction, world.ours.uuid("Ruth")));
    const handoff = must(await saveDraft(oscar, { tourId: tour, expectedRevision: 0, content }));
    must(await deliverHandoff(oscar, { handoffId: handoff, expectedRevision: 1 }));
    const source = { kind: "TOUR", id: tour } as const;
    const promise = { buyerId: buyer, words: "I will send a map", ownerId: oscar.actor.id, source };
    const commitment = must(await makeCommitment(oscar, promise));
    return { buyer, interaction, tour, handoff, commitment };
  });
  const receipt = await as(world, world.ours, "Ruth", wednesday, (ruth) => readBack(ruth, life.handoff));
  return { ...life, receipt };
}

/** What the table says, read independently of the code that enforces it. */
function verdictOf(action: Action, role: MemberRole, place: Place): Verdict {
  const scopes: readonly Scope[] = scopesOf(role, action);
  if (scopes.length === 0) return "FORBIDDEN";
  if (everywhere.includes(action) || scopes.includes("ANY")) return "ALLOWED";
  // In Cedar Park the tour is Nora's and Mark's, who are the OSC and the OSM of the probes.
  const aboutPair = ["morningSync.read", "morningSync.hold", "onCall.set"].includes(action);
  if (aboutPair) return place === "SERVED" && scopes.includes("OWN") ? "ALLOWED" : "NOT_FOUND";
  if (place === "SERVED" && role === "OSM") return scopes.includes("SERVED") ? "ALLOWED" : "NOT_FOUND";
  if (action === "oscDay.read" || action === "osmDay.read") return place === "OWN" ? "ALLOWED" : "NOT_FOUND";
  const aboutOwner = ["commitment.read", "commitment.settle", "commitment.change"].includes(action);
  // In Cedar Park the promise is Nora's, who is the OSC of the probes.
  const own = aboutOwner && (place === "OWN" || (place === "SERVED" && role === "OSC"));
  return own && scopes.includes("OWN") ? "ALLOWED" : "NOT_FOUND";
}
