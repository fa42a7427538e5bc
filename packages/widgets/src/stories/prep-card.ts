import {
  type PrepCardQuery,
  prepCardAcknowledgeMutation,
  prepCardQuery,
  prepCardRecordOutcomeMutation,
} from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { CardHandoff, CardTour, CardVersion } from "../prep-card/card.ts";
import type { PromiseItem } from "../promises/promise.ts";
import { cedarPark, herreraTour, hoursFromNow, maya, priya, storyNow } from "./people.ts";
import { promiseApi } from "./promise-api.ts";
import { madeUpPromise } from "./promises.ts";

const priyaContact = { ...priya, phone: "+15125550142", email: "priya@lonestarhomes.example" } as const;
const magnolia = { id: "plan-magnolia", name: "Magnolia" } as const;
const sandalwood = { id: "plan-sandalwood", name: "Sandalwood" } as const;

const usd = (amount: number) => ({ amount: amount * 100, currency: "USD" });

export const herreraPeople = [
  { key: "p1", name: "Dana Herrera", relation: "", decides: true, comesToTour: true },
  { key: "p2", name: "Luis Herrera", relation: "husband", decides: true, comesToTour: true },
] as const;

const call = {
  id: "talk-call",
  channel: "CALL",
  occurredAt: hoursFromNow(-64),
  summary: "Walked through both plans on the phone; Dana drew the furniture while we talked.",
  member: priya,
  objections: [
    { key: "o1", objection: "Worried the HOA fee rises every year.", answer: "capped at 3 % until 2029." },
  ],
} as const;

const text = {
  id: "talk-text",
  channel: "TEXT",
  occurredAt: hoursFromNow(-90),
  summary: "Compared Cedar Park and Mesa Ridge; dropped Mesa Ridge for the drive.",
  member: priya,
  objections: [],
} as const;

export const herreraVersion: CardVersion = {
  id: "version-2",
  number: 2,
  deliveredAt: hoursFromNow(-40.1),
  deliveredBy: priyaContact,
  content: {
    identity: {
      people: herreraPeople,
      partnerInvolved: { state: "KNOWN", value: true },
      volunteeredFacts: ["Her mother visits often and avoids stairs"],
      contactPreference: { state: "KNOWN", value: { channel: "TEXT", hours: "after 5 PM", language: "" } },
      homeNow: { state: "KNOWN", value: "Renting; lease ends 31 March" },
    },
    qualification: {
      budget: { state: "KNOWN", value: { min: usd(480_000), max: usd(540_000) } },
      timeline: { state: "KNOWN", value: { fromMonths: 4, toMonths: 5 } },
      financing: {
        state: "KNOWN",
        value: { status: "PRE_APPROVED", lender: "Lone Star Credit Union", approvedAmount: usd(525_000) },
      },
      mustHaves: { state: "KNOWN", value: ["Ground-floor bedroom"] },
      niceToHaves: { state: "KNOWN", value: ["South-facing yard"] },
      dealBreakers: { state: "KNOWN", value: ["Backing onto a main road"] },
      notes: "",
    },
    history: {
      interactions: [call, text],
      floorplansDiscussed: [
        { key: "f1", floorplan: magnolia, note: "liked the downstairs suite" },
        { key: "f2", floorplan: sandalwood, note: "" },
      ],
      objections: [
        {
          key: "o2",
          objection: "Worried the HOA fee rises every year.",
          answer: "capped at 3 % until 2029.",
        },
        { key: "o3", objection: "Two homes to sell and buy at once.", answer: "" },
      ],
    },
    nextAction: {
      expectations: [
        { key: "e1", kind: "WALK_PLAN", floorplan: magnolia, note: "" },
        { key: "e2", kind: "WALK_PLAN", floorplan: sandalwood, note: "" },
        { key: "e3", kind: "DESIGN_CENTER", floorplan: null, note: "20 minutes" },
        { key: "e4", kind: "INCENTIVES", floorplan: null, note: "this month’s, on paper" },
      ],
      doFirst: "Start with the Magnolia — ground-floor bedroom first. Then the Sandalwood.",
      contingencies: [
        {
          key: "c1",
          condition: "the HOA fee",
          response: "show what it covers first — pool and front yards — then the number.",
        },
      ],
      temperature: { level: "HOT", reason: "lease ends in March and they liked both plans on the call." },
    },
  },
  brief: { wordCount: 236, readingSeconds: 95 },
  receipts: [],
  changesSinceRead: [],
};

export const timelineChanged: CardVersion["changesSinceRead"] = [
  {
    section: "QUALIFICATION",
    field: "TIMELINE",
    label: "Timeline",
    before: "4 – 6 months",
    after: "4 – 5 months",
  },
  {
    section: "NEXT_ACTION",
    field: "DO_FIRST",
    label: "Do first",
    before: "Start with the Sandalwood.",
    after: "Start with the Magnolia.",
  },
];

export const earlyReceipt = {
  id: "receipt-1",
  reader: maya,
  readAt: hoursFromNow(-20),
  readBack:
    "Both decide. Magnolia first for the downstairs bedroom. Incentive sheets printed. Won’t ask financing.",
  state: "READ_EARLY",
} as const;

const herreraPromises: readonly PromiseItem[] = [
  madeUpPromise({ id: "promise-incentives" }),
  madeUpPromise({
    id: "promise-map",
    words: "Someone will text you the lot map.",
    status: "KEPT",
    owner: priya,
    settledAt: hoursFromNow(-39.3),
    settlementNote: "sent from the front desk phone",
    viewerCan: { settle: false },
  }),
  madeUpPromise({
    id: "promise-fence",
    words: "I’ll get you the fence rules once the board has met.",
    dueAt: hoursFromNow(200),
    owner: priya,
    viewerCan: { settle: false },
  }),
];

const herreraHandoff: CardHandoff = {
  id: "handoff-herrera",
  status: "DELIVERED",
  currentVersion: herreraVersion,
  commitments: herreraPromises,
  outcome: null,
  viewerCan: { acknowledge: true, recordOutcome: true },
};

export const herreraCard: CardTour = {
  ...herreraTour,
  endsAt: hoursFromNow(3.67),
  status: "CONFIRMED",
  visit: "FIRST_VISIT",
  cancellationReason: null,
  bookedBy: priyaContact,
  onsiteManager: maya,
  community: cedarPark,
  buyer: {
    id: "buyer-herrera",
    name: "Dana & Luis Herrera",
    people: herreraPeople,
    latestOutcome: null,
    interactions: { nodes: [call, text] },
    commitments: { nodes: herreraPromises },
  },
  timing: {
    delivery: {
      dueAt: hoursFromNow(-21.33),
      doneAt: hoursFromNow(-40.1),
      shortNotice: false,
      state: "ON_TIME",
    },
    read: { opensAt: hoursFromNow(-1.33), dueAt: herreraTour.startsAt, doneAt: null, state: "UNREAD" },
    outcome: { dueAt: "2026-11-29T06:00:00.000Z", doneAt: null, state: "NOT_YET" },
  },
  handoff: herreraHandoff,
};

export interface CardStory {
  readonly tour?: Partial<CardTour>;
  readonly handoff?: Partial<CardHandoff>;
  readonly version?: Partial<CardVersion>;
  /** The moment the story plays at. */
  readonly now?: string;
}

/** The Herrera card with what matters to the story changed. */
export function cardTour({ tour, handoff, version }: CardStory = {}): CardTour {
  return {
    ...herreraCard,
    handoff: { ...herreraHandoff, currentVersion: { ...herreraVersion, ...version }, ...handoff },
    ...tour,
  };
}

/** An API that holds one card: promises are kept, the read-back and the outcome are written into it. */
export function cardApi(story: CardStory = {}): MemoryConnection {
  const now = story.now ?? storyNow;
  const promises = [...(story.handoff?.commitments ?? herreraPromises)];
  let tour = cardTour(story);

  function change(given: Partial<CardHandoff>, timing: Partial<CardTour["timing"]>) {
    if (!tour.handoff) throw new Error("the story has no handoff");
    tour = { ...tour, handoff: { ...tour.handoff, ...given }, timing: { ...tour.timing, ...timing } };
    return { handoff: tour.handoff, userErrors: [] };
  }

  const connection = promiseApi(promises, memoryConnection());
  return connection
    .answer(prepCardQuery, (): PrepCardQuery => {
      const handoff = tour.handoff && { ...tour.handoff, commitments: [...promises] };
      return { viewer: { now, member: maya }, tour: { ...tour, handoff } };
    })
    .answer(prepCardAcknowledgeMutation, ({ input }) => {
      const version = tour.handoff?.currentVersion ?? herreraVersion;
      const receipt = {
        id: "receipt-new",
        reader: maya,
        readAt: now,
        readBack: input.readBack,
        state: "READ",
      } as const;
      const read = { ...tour.timing.read, state: "READ", doneAt: now } as const;
      const currentVersion = { ...version, receipts: [...version.receipts, receipt] };
      return { handoffAcknowledge: change({ status: "ACKNOWLEDGED", currentVersion }, { read }) };
    })
    .answer(prepCardRecordOutcomeMutation, ({ input }) => {
      const { result, summary, nextStep } = input;
      const askedAgain = Array.isArray(input.askedAgain) ? input.askedAgain : [];
      const outcome = {
        id: "outcome-new",
        ...{ result, summary, nextStep, askedAgain },
        recordedAt: now,
        recordedBy: maya,
        handoff: { id: herreraHandoff.id },
      };
      return { handoffRecordOutcome: change({ status: "CLOSED", outcome }, {}) };
    });
}
