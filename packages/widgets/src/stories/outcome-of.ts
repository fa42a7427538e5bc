import type { HandoffRecordOutcomeInput, OutcomeShownFragment } from "@baton/api-contract";
import { hoursFromNow, maya, priya, tomas } from "./people.ts";

const members = new Map([maya, priya, tomas].map((member) => [member.id as string, member]));

type Handoff = NonNullable<OutcomeShownFragment["handoff"]>;

/** The handoff an outcome is of, with what the buyer was asked. */
export function herreraAsked(followUp: Handoff["followUp"], askBuyer = true): Handoff {
  return { id: "handoff-herrera", followUp, viewerCan: { askBuyer } };
}

/** The outcome as the server would answer with it. */
export function outcomeOf(input: HandoffRecordOutcomeInput, now: string): OutcomeShownFragment {
  const { attendance, result, summary, otherReactions, nextStep } = input;
  return {
    id: "outcome-new",
    ...{ attendance, result, summary, otherReactions: otherReactions ?? "" },
    plansWalked: listOf(input.plansWalked).map(({ floorplanId, reaction, note }) => ({
      floorplan: { id: floorplanId, name: floorplanId.replace("plan-", "") },
      ...{ reaction, note: note ?? "" },
    })),
    objectionsOpen: listOf(input.objectionsOpen),
    promises: listOf(input.promises).map(({ words, ownerId, dueAt }, index) => ({
      ...{ id: `promise-new-${index}`, words, status: "OPEN", dueAt: dueAt ?? now },
      owner: members.get(ownerId) ?? null,
    })),
    nextStep: nextStep ? { ...nextStep, owner: members.get(nextStep.ownerId) ?? null } : null,
    known: ["BUDGET", "TIMELINE", "FINANCING"],
    askedAgain: listOf(input.askedAgain),
    recordedAt: now,
    recordedBy: maya,
    handoff: herreraAsked(null),
  };
}

/** GraphQL takes one entry for a list of it. */
function listOf<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** What Maya wrote after the Herreras' tour. */
export const herreraOutcome: OutcomeShownFragment = {
  id: "outcome-1",
  attendance: "ATTENDED",
  result: "BE_BACK",
  summary:
    "Loved the Magnolia’s downstairs suite; her mother walked it without help. Want to see lot 14 at sunset.",
  plansWalked: [
    { floorplan: { id: "plan-magnolia", name: "Magnolia" }, reaction: "LIKED", note: "the suite downstairs" },
    { floorplan: { id: "plan-sandalwood", name: "Sandalwood" }, reaction: "MIXED", note: "" },
  ],
  otherReactions: "The pool surprised them.",
  objectionsOpen: ["Two homes to sell and buy at once."],
  promises: [
    {
      id: "promise-lot-map",
      words: "I will text you the lot map tonight.",
      status: "OPEN",
      dueAt: hoursFromNow(12),
      owner: maya,
    },
  ],
  nextStep: {
    words: "Book Tuesday 5 PM at lot 14 and send the fence rules before it.",
    dueAt: hoursFromNow(28),
    owner: priya,
  },
  known: [
    ...(["BUDGET", "TIMELINE", "FINANCING", "MUST_HAVES", "NICE_TO_HAVES"] as const),
    ...(["DEAL_BREAKERS", "HOME_NOW", "PARTNER_INVOLVED", "CONTACT_PREFERENCE"] as const),
  ],
  askedAgain: ["FINANCING"],
  recordedAt: hoursFromNow(4.5),
  recordedBy: maya,
  handoff: herreraAsked(null),
};

/** What is written when nobody comes. */
export const herreraNoShow: OutcomeShownFragment = {
  ...herreraOutcome,
  attendance: "NO_SHOW",
  result: "FOLLOW_UP",
  summary: "Nobody came. Waited half an hour and left a message.",
  plansWalked: [],
  otherReactions: "",
  objectionsOpen: [],
  promises: [],
  nextStep: { words: "Call and offer two new times.", dueAt: hoursFromNow(25), owner: priya },
  known: [],
  askedAgain: [],
};

const asked = {
  state: "WAITING",
  expiresAt: hoursFromNow(7 * 24),
  answeredAt: null,
  hadToRepeat: null,
  comment: null,
} as const;

/** How the question to the Herreras can stand. */
export const herreraFollowUps = {
  waiting: asked,
  expired: { ...asked, state: "EXPIRED", expiresAt: hoursFromNow(-2) },
  repeated: {
    ...asked,
    state: "ANSWERED",
    answeredAt: hoursFromNow(22),
    hadToRepeat: true,
    comment: "We went through the financing again, although Priya had written it all down.",
  },
  fine: { ...asked, state: "ANSWERED", answeredAt: hoursFromNow(22), hadToRepeat: false },
} as const satisfies Record<string, Handoff["followUp"]>;
