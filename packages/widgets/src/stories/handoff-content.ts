import { emptyContent, type HandoffContent, known } from "@baton/playbook";
import { hoursFromNow, maya, priya } from "./people.ts";

export const magnolia = { id: "plan-magnolia", name: "Magnolia" } as const;
export const sandalwood = { id: "plan-sandalwood", name: "Sandalwood" } as const;
export const juniper = { id: "plan-juniper", name: "Juniper" } as const;

export const wednesdayCall = {
  id: "call-wednesday",
  channel: "CALL",
  occurredAt: hoursFromNow(-66),
  summary: "Worried that the HOA fee rises every year. Told them it is capped at 3 % until 2029.",
  member: priya,
} as const;

export const tuesdayText = {
  id: "text-tuesday",
  channel: "TEXT",
  occurredAt: hoursFromNow(-92),
  summary: "Compared Cedar Park and Mesa Ridge; dropped Mesa Ridge for the drive.",
  member: priya,
} as const;

const dollars = (thousands: number) => ({ amount: thousands * 100_000, currency: "USD" });

export const herreraPeople: HandoffContent["identity"]["people"] = [
  { key: "dana", name: "Dana Herrera", relation: "", decides: true, comesToTour: true },
  { key: "luis", name: "Luis Herrera", relation: "husband", decides: true, comesToTour: true },
];

/** The draft of the design's picture: financing, deal-breakers and what they expect to see are still open. */
export function halfFilled(): HandoffContent {
  const empty = emptyContent();
  return {
    ...empty,
    identity: {
      people: herreraPeople,
      partnerInvolved: known(true),
      volunteeredFacts: ["Dana’s mother moves in with them"],
      contactPreference: known({ channel: "TEXT", hours: "after 5 PM", language: "English" }),
      homeNow: known("Renting; lease ends 31 March"),
    },
    qualification: {
      ...empty.qualification,
      budget: known({ min: dollars(480), max: dollars(540) }),
      timeline: known({ fromMonths: 4, toMonths: 6 }),
      mustHaves: known(["Ground-floor bedroom"]),
    },
    history: {
      interactionIds: [wednesdayCall.id],
      floorplansDiscussed: [
        { key: "m", floorplanId: magnolia.id, note: "liked the bedroom downstairs" },
        { key: "s", floorplanId: sandalwood.id, note: "" },
      ],
      objections: [
        { key: "hoa", objection: "The HOA fee rises every year", answer: "It is capped at 3 % until 2029" },
      ],
    },
    nextAction: {
      ...empty.nextAction,
      doFirst: "Start with the Magnolia, ground-floor bedroom first. Then the Sandalwood.",
      temperature: { level: "HOT", reason: "lease ends in March and they liked both plans on the call" },
    },
  };
}

/** The same, with nothing missing. */
export function complete(): HandoffContent {
  const half = halfFilled();
  return {
    ...half,
    qualification: {
      ...half.qualification,
      financing: known({
        status: "PRE_APPROVED",
        lender: "Lone Star Credit Union",
        approvedAmount: dollars(525),
      }),
      niceToHaves: known(["South-facing yard"]),
      dealBreakers: known(["Backing onto a main road"]),
    },
    nextAction: {
      ...half.nextAction,
      expectations: [
        { key: "walk-m", kind: "WALK_PLAN", floorplanId: magnolia.id, note: "" },
        { key: "walk-s", kind: "WALK_PLAN", floorplanId: sandalwood.id, note: "" },
        { key: "design", kind: "DESIGN_CENTER", floorplanId: null, note: "20 minutes" },
      ],
      contingencies: [
        {
          key: "if-hoa",
          condition: "the HOA fee",
          response: "show what it covers first, pool and front yards, then the number",
        },
      ],
      actions: [
        { key: "do-sheets", what: "Print the incentive sheets", ownerId: maya.id, dueAt: hoursFromNow(1.67) },
      ],
    },
  };
}

/** Ten people, long notes, many rows: nothing may break or be cut off. */
export function veryLong(): HandoffContent {
  const whole = complete();
  const long =
    "They came back to this three times on the call, each time with another question about what is included, what can be changed after the contract and who would pay for it";
  return {
    ...whole,
    identity: {
      ...whole.identity,
      people: Array.from({ length: 10 }, (_, index) => ({
        key: `person-${index}`,
        name:
          index === 3
            ? "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen"
            : `Person ${index + 1} Herrera`,
        relation: index === 3 ? "grandmother on the mother’s side, visiting from Laredo" : "cousin",
        decides: index < 2,
        comesToTour: index < 6,
      })),
    },
    qualification: {
      ...whole.qualification,
      mustHaves: known([...Array.from({ length: 12 }, (_, index) => `Must-have number ${index + 1}`), long]),
      notes: `${long}.\n\n${long}.`,
    },
    history: {
      ...whole.history,
      objections: Array.from({ length: 8 }, (_, index) => ({
        key: `o-${index}`,
        objection: long,
        answer: long,
      })),
    },
  };
}
