import { known, notAsked } from "../answers/answer.ts";
import type { HandoffContent, Money } from "./content.ts";
import type { ContentNames } from "./names.ts";

/** The household of the Cedar Park story, complete under the default policy. For tests only. */
export const cedarPark: HandoffContent = {
  identity: {
    people: [
      { key: "dana", name: "Dana Herrera", relation: "", decides: true, comesToTour: true },
      { key: "luis", name: "Luis Herrera", relation: "husband", decides: true, comesToTour: true },
    ],
    partnerInvolved: known(true),
    volunteeredFacts: [],
    contactPreference: known({ channel: "TEXT", hours: "after 5 PM", language: "" }),
    homeNow: known("Renting; lease ends 31 March"),
  },
  qualification: {
    budget: known({ min: usd(480_000), max: usd(540_000) }),
    timeline: known({ fromMonths: 4, toMonths: 6 }),
    financing: known({
      status: "PRE_APPROVED",
      lender: "Lone Star Credit Union",
      approvedAmount: usd(525_000),
    }),
    mustHaves: known(["Ground-floor bedroom"]),
    niceToHaves: known(["South-facing yard"]),
    dealBreakers: known(["Backing onto a main road"]),
    notes: "",
  },
  history: {
    interactionIds: ["call-1"],
    floorplansDiscussed: [
      { key: "magnolia", floorplanId: "plan-m", note: "" },
      { key: "sandalwood", floorplanId: "plan-s", note: "liked the porch" },
    ],
    objections: [{ key: "hoa", objection: "HOA fee rises every year", answer: "capped at 3 % until 2029" }],
  },
  nextAction: {
    expectations: [
      { key: "walk", kind: "WALK_PLAN", floorplanId: "plan-m", note: "ground-floor bedroom first" },
      { key: "design", kind: "DESIGN_CENTER", floorplanId: null, note: "20 minutes" },
    ],
    doFirst: "Start with the Magnolia",
    contingencies: [{ key: "fee", condition: "the HOA fee", response: "show what it covers first" }],
    temperature: { level: "HOT", reason: "lease ends in March" },
    actions: [
      {
        key: "sheets",
        what: "Print the incentive sheets",
        ownerId: "maya",
        dueAt: "2026-11-28T15:00:00.000Z",
      },
    ],
  },
};

/** The same household before anyone asked about money. */
export const financingNotAsked: HandoffContent = {
  ...cedarPark,
  qualification: { ...cedarPark.qualification, financing: notAsked },
};

export const cedarParkNames: ContentNames = {
  timeZone: "America/Chicago",
  member: (id) => ({ maya: "Maya Ortiz", priya: "Priya Nair" })[id],
  floorplan: (id) => ({ "plan-m": "Magnolia", "plan-s": "Sandalwood" })[id],
  interaction: (id) => ({ "call-1": "Call on Wed: compared Cedar Park and Mesa Ridge" })[id],
};

export function usd(dollars: number): Money {
  return { amount: dollars * 100, currency: "USD" };
}
