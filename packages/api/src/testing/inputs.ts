import { herreras } from "./content.ts";
import type { MutationName } from "./operations.ts";
import { saturday, wednesday } from "./world.ts";

/** Global ids a mutation's input may name. */
export interface InputIds {
  readonly buyer: string;
  readonly interaction: string;
  readonly tour: string;
  readonly handoff: string;
  readonly receipt: string;
  readonly commitment: string;
  /** An open question about the handoff. */
  readonly clarification: string;
  readonly community: string;
  readonly osm: string;
  /** Who booked the tour; `osm` receives its buyer. */
  readonly osc: string;
  /** Another OSC, or a sales manager. */
  readonly covering: string;
  readonly morningSync: string;
  readonly owner: string;
  readonly magnolia: string;
  readonly sandalwood: string;
  /** "" for none. */
  readonly notification: string;
  readonly publishableKey: string;
}

const nextStepDue = new Date(saturday.getTime() + 3 * 86_400_000);

/** A good input for every mutation, but for the idempotency key. */
export const inputs: Record<MutationName, (ids: InputIds) => Record<string, unknown>> = {
  playbookUpdate: () => ({ climbSeconds: 61 }),
  buyerCreate: () => ({
    people: [{ key: "1", name: "Sam Okafor", relation: "", decides: true, comesToTour: true }],
  }),
  buyerUpdate: ({ buyer }) => ({ buyerId: buyer, source: "Referral" }),
  buyerErase: ({ buyer }) => ({ buyerId: buyer, reason: "Asked for it by letter" }),
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
  handoffSaveDraft: ({ tour, interaction, owner, ...plans }) => ({
    tourId: tour,
    expectedRevision: 1,
    content: herreras(plans, interaction, owner),
  }),
  handoffDeliver: ({ handoff }) => ({ handoffId: handoff, expectedRevision: 1 }),
  handoffAcknowledge: ({ handoff }) => ({
    handoffId: handoff,
    versionNumber: 1,
    readBack: "Start with the Magnolia",
  }),
  handoffReturn: ({ handoff }) => ({
    handoffId: handoff,
    versionNumber: 1,
    reason: "UNCLEAR",
    words: "Who decides?",
  }),
  handoffConfirmReadBack: ({ receipt }) => ({ receiptId: receipt, verdict: "CONFIRMED" }),
  clarificationAsk: ({ handoff }) => ({ handoffId: handoff, question: "Who signs?" }),
  clarificationAnswer: ({ clarification }) => ({ clarificationId: clarification, answer: "Both of them." }),
  onCallSet: ({ osc, covering }) => ({ memberId: osc, isOnCall: false, coveredById: covering }),
  handoffMarkActionDone: ({ handoff }) => ({ handoffId: handoff, actionKey: "sheets" }),
  handoffRecordOutcome: ({ handoff, owner, magnolia }) => ({
    handoffId: handoff,
    attendance: "ATTENDED",
    result: "BE_BACK",
    summary: "Walked it",
    plansWalked: [{ floorplanId: magnolia, reaction: "LIKED", note: "The porch" }],
    objectionsOpen: ["The HOA fee"],
    promises: [{ words: "I will send the map", ownerId: owner, dueAt: nextStepDue }],
    nextStep: { words: "Be-back", ownerId: owner, dueAt: nextStepDue },
  }),
  commitmentMake: ({ buyer, owner, tour }) => ({
    buyerId: buyer,
    words: "I will send the map",
    ownerId: owner,
    source: { tourId: tour },
  }),
  commitmentKeep: ({ commitment }) => ({ commitmentId: commitment, note: "Sent" }),
  commitmentReown: ({ commitment, owner }) => ({
    commitmentId: commitment,
    ownerId: owner,
    reason: "On leave",
  }),
  commitmentMoveDue: ({ commitment }) => ({
    commitmentId: commitment,
    dueAt: new Date(saturday.getTime() + 86_400_000),
    reason: "The printer is broken",
  }),
  commitmentBreak: ({ commitment }) => ({ commitmentId: commitment, note: "Called to say sorry" }),
  morningSyncStart: ({ osc, osm }) => ({ oscId: osc, osmId: osm, day: "2025-11-22" }),
  morningSyncPause: ({ morningSync }) => ({ morningSyncId: morningSync }),
  morningSyncResume: ({ morningSync }) => ({ morningSyncId: morningSync }),
  morningSyncSummarize: ({ morningSync, tour }) => ({
    morningSyncId: morningSync,
    tourId: tour,
    words: "Start with the Magnolia",
  }),
  morningSyncClose: ({ morningSync }) => ({ morningSyncId: morningSync }),
  followUpCreate: ({ handoff }) => ({ handoffId: handoff }),
  notificationMarkRead: ({ notification }) => ({
    notificationIds: notification === "" ? [] : [notification],
  }),
  memberUpdateQuietHours: () => ({ timeZone: "America/Chicago", from: "21:00", to: "07:00" }),
  publishableKeyCreate: ({ community }) => ({
    label: "Cedar Park page",
    origins: ["https://cedar-park.example"],
    communityId: community,
  }),
  publishableKeyRevoke: ({ publishableKey }) => ({ publishableKeyId: publishableKey }),
  buyerIntakeSubmit: ({ community }) => ({
    communityId: community,
    people: ["Rosa Lindqvist"],
    email: "rosa@example.com",
    phone: "512 555 0177",
    contactPreference: { channel: "TEXT", hours: "after 5 PM", language: "English" },
    household: ["A dog"],
    homeNow: "Renting",
    budget: { min: { amount: 40_000_000, currency: "USD" }, max: { amount: 45_000_000, currency: "USD" } },
    timeline: { fromMonths: 4, toMonths: 6 },
    financingStatus: "WITH_LENDER",
    mustHaves: ["A yard"],
    niceToHaves: ["A porch"],
    dealBreakers: ["A main road"],
    wishes: "We liked the Magnolia.",
    consent: { given: true, text: "You may contact me." },
  }),
  commitmentRelease: ({ commitment }) => ({ commitmentId: commitment, note: "No longer wanted, by text" }),
};
