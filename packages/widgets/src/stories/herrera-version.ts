import type { CardVersion } from "../prep-card/card.ts";
import { hoursFromNow, maya, priya } from "./people.ts";

/** The OSC who delivered it, as one reaches her. */
export const priyaContact = {
  ...priya,
  phone: "+15125550142",
  email: "priya@lonestarhomes.example",
} as const;
const magnolia = { id: "plan-magnolia", name: "Magnolia" } as const;
const sandalwood = { id: "plan-sandalwood", name: "Sandalwood" } as const;

const usd = (amount: number) => ({ amount: amount * 100, currency: "USD" });

export const herreraPeople = [
  { key: "p1", name: "Dana Herrera", relation: "", decides: true, comesToTour: true },
  { key: "p2", name: "Luis Herrera", relation: "husband", decides: true, comesToTour: true },
] as const;

export const herreraCall = {
  id: "talk-call",
  channel: "CALL",
  occurredAt: hoursFromNow(-64),
  summary: "Walked through both plans on the phone; Dana drew the furniture while we talked.",
  member: priya,
  objections: [
    { key: "o1", objection: "Worried the HOA fee rises every year.", answer: "capped at 3 % until 2029." },
  ],
} as const;

export const herreraText = {
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
      interactions: [herreraCall, herreraText],
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
      actions: [
        { key: "a1", what: "Print this month’s incentive sheets", owner: maya, dueAt: hoursFromNow(1.67) },
        {
          key: "a2",
          what: "Send the lender’s letter to the sales center",
          owner: priya,
          dueAt: hoursFromNow(0.67),
        },
      ],
    },
  },
  brief: { wordCount: 236, readingSeconds: 95 },
  receipts: [],
  changesSinceRead: [],
};

const timelineDelivery = { changedAt: hoursFromNow(-1.1), changedBy: priya };

export const timelineChanged: CardVersion["changesSinceRead"] = [
  {
    section: "QUALIFICATION",
    field: "TIMELINE",
    label: "Timeline",
    before: "4 – 6 months",
    after: "4 – 5 months",
    ...timelineDelivery,
  },
  {
    section: "NEXT_ACTION",
    field: "DO_FIRST",
    label: "Do first",
    before: "Start with the Sandalwood.",
    after: "Start with the Magnolia.",
    ...timelineDelivery,
  },
];

export const earlyReceipt = {
  id: "receipt-1",
  reader: maya,
  readAt: hoursFromNow(-20),
  readBack:
    "Both decide. Magnolia first for the downstairs bedroom. Incentive sheets printed. Won’t ask financing.",
  state: "READ_EARLY",
  review: null,
} as const;
