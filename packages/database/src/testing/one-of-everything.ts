import { emptyContent, type HandoffField } from "@baton/playbook";
import type { Tx } from "../database.ts";
import * as schema from "../schema.ts";
import { rowsOnTheWay } from "./rows-on-the-way.ts";

const at = new Date("2026-03-07T17:00:00Z");
const later = new Date("2026-03-07T18:00:00Z");
const content = emptyContent();

/** A valid row for every table of one builder, each with the ids of those it refers to. */
export function oneOfEverything(builderId: string) {
  const id = () => crypto.randomUUID();
  const [divisionId, communityId, floorplanId, memberId] = [id(), id(), id(), id()];
  const [buyerId, interactionId, tourId, handoffId, commitmentId] = [id(), id(), id(), id(), id()];
  const publishableKeyId = id();
  const receiptId = id();
  return {
    builder: { builderId, name: "Hearthstone Homes", slug: "hearthstone" },
    key: { builderId, kid: "1", alg: "HS256", secret: "c2VjcmV0", createdAt: at },
    division: { builderId, id: divisionId, name: "North" },
    community: {
      builderId,
      id: communityId,
      divisionId,
      name: "Cedar Park",
      timeZone: "America/Chicago",
      street: "1 Cedar Way",
      city: "Cedar Park",
      region: "TX",
      postalCode: "78613",
      country: "US",
    },
    floorplan: {
      builderId,
      id: floorplanId,
      name: "Magnolia",
      bedrooms: 3,
      bathrooms: 2.5,
      squareFeet: 2140,
      stories: 2,
    },
    communityFloorplan: { builderId, communityId, floorplanId },
    member: { builderId, id: memberId, role: "OSC", name: "Priya Nair", email: "priya@hearthstone.example" },
    memberCommunity: { builderId, memberId, communityId },
    buyer: {
      builderId,
      id: buyerId,
      name: "Dana & Luis",
      createdAt: at,
      createdById: memberId,
      searchText: "dana",
    },
    person: {
      builderId,
      buyerId,
      key: "a",
      name: "Dana",
      relation: "",
      decides: true,
      comesToTour: true,
      position: 0,
    },
    contactPoint: { builderId, buyerId, kind: "PHONE", value: "+15125550142", position: 0 },
    externalId: { builderId, buyerId, system: "crm", value: "77" },
    interaction: {
      builderId,
      id: interactionId,
      buyerId,
      memberId,
      channel: "CALL",
      occurredAt: at,
      summary: "Asked about the HOA fee",
      objections: [],
      createdAt: at,
    },
    interactionFloorplan: { builderId, interactionId, floorplanId, position: 0 },
    tour: {
      builderId,
      id: tourId,
      buyerId,
      communityId,
      onsiteManagerId: memberId,
      bookedById: memberId,
      startsAt: at,
      endsAt: later,
      status: "BOOKED",
      visit: "FIRST_VISIT",
      bookedAt: at,
    },
    handoff: {
      builderId,
      id: handoffId,
      tourId,
      status: "DRAFT",
      revision: 1,
      draft: content,
      draftSavedAt: at,
      draftSavedById: memberId,
      createdAt: at,
    },
    version: { builderId, id: id(), handoffId, number: 1, content, deliveredAt: at, deliveredById: memberId },
    receipt: {
      builderId,
      id: receiptId,
      handoffId,
      versionNumber: 1,
      readerId: memberId,
      readAt: at,
      readBack: "Two decide; show Magnolia",
    },
    outcome: {
      builderId,
      id: id(),
      handoffId,
      result: "COMING_BACK",
      summary: "Liked it",
      nextStep: "Second visit",
      askedAgain: ["BUDGET"] as HandoffField[],
      recordedAt: later,
      recordedById: memberId,
    },
    commitment: {
      builderId,
      id: commitmentId,
      buyerId,
      words: "Updated incentive sheets ready on Saturday",
      madeById: memberId,
      madeAt: at,
      ownerId: memberId,
      sourceKind: "TOUR",
      tourId,
      dueAt: later,
      status: "OPEN",
    },
    commitmentEvent: { builderId, id: id(), commitmentId, change: "MADE", at, byId: memberId, note: "" },
    idempotencyKey: {
      builderId,
      memberId,
      key: "k",
      operation: "tourBook",
      inputHash: "0",
      resultType: "Tour",
      resultId: tourId,
      createdAt: at,
    },
    publishableKey: {
      builderId,
      id: publishableKeyId,
      key: `pk_${"a".repeat(46)}`,
      label: "Website form",
      origins: ["https://www.hearthstone.example"] as string[],
      communityId,
      perMinute: 10,
      perDay: 200,
      createdAt: at,
      createdById: memberId,
    },
    intake: {
      builderId,
      id: id(),
      buyerId,
      publishableKeyId,
      communityId,
      origin: "https://www.hearthstone.example",
      contactPoints: [{ kind: "EMAIL", value: "dana@example.com", label: null }],
      identity: content.identity,
      qualification: content.qualification,
      consentText: "You may contact me.",
      receivedAt: at,
      idempotencyKey: "k",
      inputHash: "0",
    },
    event: {
      builderId,
      id: id(),
      kind: "tour.booked",
      subjectType: "Tour",
      subjectId: tourId,
      actorId: memberId,
      at,
      data: {},
    },
    ...rowsOnTheWay({ builderId, memberId, buyerId, tourId, handoffId, receiptId }),
  } as const satisfies Rows;
}

/** The rows by name, in an order in which each finds what it refers to. */
const tables = {
  builder: schema.builders,
  key: schema.builderKeys,
  division: schema.divisions,
  community: schema.communities,
  floorplan: schema.floorplans,
  communityFloorplan: schema.communityFloorplans,
  member: schema.members,
  memberCommunity: schema.memberCommunities,
  buyer: schema.buyers,
  person: schema.buyerPeople,
  contactPoint: schema.buyerContactPoints,
  externalId: schema.buyerExternalIds,
  interaction: schema.interactions,
  interactionFloorplan: schema.interactionFloorplans,
  tour: schema.tours,
  handoff: schema.handoffs,
  version: schema.handoffVersions,
  receipt: schema.handoffReceipts,
  outcome: schema.handoffOutcomes,
  commitment: schema.commitments,
  commitmentEvent: schema.commitmentEvents,
  idempotencyKey: schema.idempotencyKeys,
  publishableKey: schema.publishableKeys,
  intake: schema.buyerIntakes,
  handoffReturn: schema.handoffReturns,
  readBackReview: schema.readBackReviews,
  actionDone: schema.handoffActionsDone,
  clarification: schema.clarifications,
  onCall: schema.onCalls,
  morningSync: schema.morningSyncs,
  morningSyncSummary: schema.morningSyncSummaries,
  notification: schema.notifications,
  followUp: schema.followUps,
  event: schema.events,
};

type Rows = { readonly [Name in keyof typeof tables]: object };
type Everything = ReturnType<typeof oneOfEverything>;

export async function insertEverything(tx: Tx, rows: Everything): Promise<void> {
  for (const [name, table] of Object.entries(tables)) {
    await tx.insert(table).values(rows[name as keyof Everything] as never);
  }
}
