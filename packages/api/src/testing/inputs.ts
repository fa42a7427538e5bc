import { herreras } from "./content.ts";
import type { MutationName } from "./operations.ts";
import { saturday, wednesday } from "./world.ts";

/** Global ids a mutation's input may name. */
export interface InputIds {
  readonly buyer: string;
  readonly interaction: string;
  readonly tour: string;
  readonly handoff: string;
  readonly commitment: string;
  readonly community: string;
  readonly osm: string;
  readonly owner: string;
  readonly magnolia: string;
  readonly sandalwood: string;
}

/** A good input for every mutation, but for the idempotency key. */
export const inputs: Record<MutationName, (ids: InputIds) => Record<string, unknown>> = {
  buyerCreate: () => ({
    people: [{ key: "1", name: "Sam Okafor", relation: "", decides: true, comesToTour: true }],
  }),
  buyerUpdate: ({ buyer }) => ({ buyerId: buyer, source: "Referral" }),
  interactionRecord: ({ buyer, magnolia }) => ({
    buyerId: buyer,
    channel: "TEXT",
    occurredAt: wednesday,
    summary: "Asked for directions",
    floorplanIds: [magnolia],
  }),
  tourBook: ({ buyer, community, osm }) => ({
    buyerId: buyer,
    communityId: community,
    onsiteManagerId: osm,
    startsAt: new Date(saturday.getTime() + 86_400_000),
  }),
  tourReschedule: ({ tour, osm }) => ({
    tourId: tour,
    startsAt: new Date(saturday.getTime() + 3_600_000),
    onsiteManagerId: osm,
    reason: "The buyer asked",
  }),
  tourCancel: ({ tour }) => ({ tourId: tour, reason: "The buyer asked" }),
  handoffSaveDraft: ({ tour, interaction, ...plans }) => ({
    tourId: tour,
    expectedRevision: 1,
    content: herreras(plans, interaction),
  }),
  handoffDeliver: ({ handoff }) => ({ handoffId: handoff, expectedRevision: 1 }),
  handoffAcknowledge: ({ handoff }) => ({
    handoffId: handoff,
    versionNumber: 1,
    readBack: "Start with the Magnolia",
  }),
  handoffRecordOutcome: ({ handoff }) => ({
    handoffId: handoff,
    result: "COMING_BACK",
    summary: "Walked it",
    nextStep: "Be-back",
  }),
  commitmentMake: ({ buyer, owner, tour }) => ({
    buyerId: buyer,
    words: "I will send the map",
    ownerId: owner,
    source: { tourId: tour },
  }),
  commitmentKeep: ({ commitment }) => ({ commitmentId: commitment, note: "Sent" }),
  commitmentBreak: ({ commitment }) => ({ commitmentId: commitment, note: "Called to say sorry" }),
  commitmentRelease: ({ commitment }) => ({ commitmentId: commitment, note: "No longer wanted, by text" }),
};
