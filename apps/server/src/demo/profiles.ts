import type { OutcomeResult, PlanReaction } from "@baton/playbook";
import { type PromiseData, promises } from "./promises.ts";

/**
 * What a buyer told the OSC. `{a}` and `{b}` stand for the two floorplans they talked about, `{day}` for the weekday of
 * the tour, `{osc}` for the first name of who booked it.
 */
export interface Profile {
  readonly home: string;
  readonly hours: string;
  readonly channel: "CALL" | "TEXT" | "EMAIL";
  readonly months: readonly [number, number] | "UNDECIDED";
  readonly financing:
    | { readonly status: "PRE_APPROVED" | "PRE_QUALIFIED" | "WITH_LENDER"; readonly lender: string }
    | { readonly status: "CASH" | "NOT_STARTED" }
    | "DECLINED";
  readonly musts: readonly string[];
  readonly wishes: readonly string[] | "UNDECIDED" | "NOT_ASKED";
  readonly breakers: readonly string[] | "DECLINED" | "UNDECIDED";
  readonly said: readonly [first: string, second: string];
  readonly objection: readonly [objection: string, answer: string];
  readonly expects: string;
  readonly doFirst: string;
  readonly condition: readonly [ifThey: string, then: string];
  readonly temperature: readonly ["HOT" | "WARM" | "COOL", string];
  readonly promises: readonly PromiseData[];
  readonly readBack: string;
  readonly result: readonly [OutcomeResult, summary: string];
  /** What happens next, who does it, and how many days after the tour, at what time there. */
  readonly next: readonly [words: string, owner: "osc" | "osm", days: number, time: string];
  /** How they took the two plans; one that is left out they did not walk. */
  readonly walked: readonly [PlanReaction, PlanReaction?];
}

/** Spread over the buyers in turn, with their own names, plans and figures. */
export const profiles: readonly Profile[] = [
  {
    home: "Renting a two-bedroom; the lease ends on the 31st of March",
    hours: "after 5 PM on weekdays",
    channel: "TEXT",
    months: [4, 6],
    financing: { status: "PRE_APPROVED", lender: "Bluebonnet Mutual Lending" },
    musts: ["Ground-floor bedroom", "Two-car garage"],
    wishes: ["South-facing yard", "Window over the kitchen sink"],
    breakers: ["Backing onto a main road"],
    said: [
      "Saw the {a} online and asked what it costs with the covered patio. Comparing two of our communities.",
      "Went through budget, lender and timeline. Narrowed it to one community because of the drive. Liked the {a} and the {b}.",
    ],
    objection: [
      "The HOA fee seems high and they fear it rises every year.",
      "It covers the pool and front yards; rises are capped at 3 percent a year until 2029.",
    ],
    expects: "This month’s incentives, on paper",
    doFirst: "Start in the {a}, at the ground-floor bedroom, then walk over to the {b}",
    condition: ["the HOA fee", "show what it covers first, the pool and the front yards, then the number"],
    temperature: ["HOT", "lease ends in March and both plans fit"],
    promises: promises.paper,
    readBack:
      "Both decide. {a} first for the bedroom downstairs, then the {b}. Incentive sheets are printed. I won’t ask about financing.",
    result: [
      "BE_BACK",
      "Loved the {a}; the bedroom downstairs settled it. Want to see the lot at sunset before they sign.",
    ],
    next: ["{osc} sends the lot map tonight; they come back on Sunday at 4.", "osc", 0, "20:00"],
    walked: ["LIKED", "MIXED"],
  },
  {
    home: "Own a townhouse across town; it goes on the market next month",
    hours: "mornings before 10",
    channel: "CALL",
    months: [5, 8],
    financing: { status: "WITH_LENDER", lender: "Ridgeline Home Loans" },
    musts: ["Room for a home office with a door", "Gas range"],
    wishes: ["Covered back patio"],
    breakers: ["A shared driveway"],
    said: [
      "Asked whether we can wait for the sale of their townhouse. Told them how a contingency works here.",
      "Walked through the {a} plan room by room on the phone. The study has to close off for calls.",
    ],
    objection: [
      "Afraid of carrying two mortgages if the townhouse is slow.",
      "Completion can be set after their sale; named two buyers’ timelines from this year.",
    ],
    expects: "What a sale contingency looks like, in plain words",
    doFirst: "Begin in the study of the {a} and close the door: the office decides it",
    condition: [
      "the townhouse not selling",
      "walk them through the contingency and the dates, not a discount",
    ],
    temperature: ["WARM", "ready to move, but the sale has to come first"],
    promises: promises.sale,
    readBack:
      "They sell first. Office with a door is what matters. I start in the {a} study and explain the contingency before price.",
    result: [
      "FOLLOW_UP",
      "The study won them over, the timing did not. They list the townhouse on the first of the month.",
    ],
    next: ["Call on the 3rd to hear how the first showings went.", "osc", 3, "10:00"],
    walked: ["LIKED"],
  },
  {
    home: "Living with family until they find something",
    hours: "weekends, any time",
    channel: "TEXT",
    months: [2, 3],
    financing: { status: "PRE_APPROVED", lender: "Pecan Street Credit" },
    musts: ["No steps at the entrance", "Three bedrooms"],
    wishes: ["Morning light in the kitchen"],
    breakers: "UNDECIDED",
    said: [
      "Found us through the listing of the {b}. Asked for homes that are finished or nearly.",
      "Wants to move soon. Asked twice about the entrance: one of them finds steps hard, as they told us.",
    ],
    objection: [
      "The finished homes are at the top of the budget.",
      "Two of them carry the year-end incentive; the sheet shows the payment with it.",
    ],
    expects: "A finished {b} they can walk through",
    doFirst: "Meet them at the side door of the {b}, it has no steps",
    condition: [
      "moving in before the holidays",
      "say which two homes are finished and what is left to do on each",
    ],
    temperature: ["HOT", "wants to move within three months and has the approval"],
    promises: promises.entrance,
    readBack:
      "Side door of the {b}, no steps. Finished homes only. Approved already, so straight to the two addresses.",
    result: [
      "CONTRACT",
      "Chose the finished {b} on the corner. Walked the whole house without a step. Contract written the same afternoon.",
    ],
    next: ["Design appointment on Tuesday; deposit is in.", "osm", 3, "11:00"],
    walked: ["MIXED", "LIKED"],
  },
  {
    home: "Renting month to month near work",
    hours: "lunch hour, noon to 1",
    channel: "EMAIL",
    months: "UNDECIDED",
    financing: { status: "NOT_STARTED" },
    musts: ["Under 30 minutes to the office"],
    wishes: ["A yard a dog can use", "Low upkeep"],
    breakers: ["Stairs to the bedroom"],
    said: [
      "First home. Asked what the steps are from today to the keys.",
      "Would like to understand the payment before talking to a lender. Was glad to get the list of questions to bring.",
    ],
    objection: [
      "Rates: maybe it is better to wait.",
      "Showed the payment with the rate buy-down beside today’s rent.",
    ],
    expects: "A payment worked out on paper next to the rent",
    doFirst: "Sit down first: ten minutes on how buying works, then the {a}",
    condition: ["interest rates", "put the buy-down sheet beside the rent, and stop there"],
    temperature: ["COOL", "first home, still learning, no date in mind"],
    promises: promises.firstHome,
    readBack: "First home, no lender yet, no hurry. Sit down before the model. No pressure on dates.",
    result: [
      "FOLLOW_UP",
      "Took the payment sheet home and asked good questions. Likes the {a}, wants to talk to a lender first.",
    ],
    next: ["Check in after the lender call, about ten days from now.", "osc", 10, "12:00"],
    walked: ["LIKED"],
  },
  {
    home: "Own a house with stairs they want to leave behind",
    hours: "afternoons",
    channel: "CALL",
    months: [6, 9],
    financing: { status: "CASH" },
    musts: ["Everything on one floor", "A workshop or a third garage bay"],
    wishes: "UNDECIDED",
    breakers: ["A flat roof", "No gas line"],
    said: [
      "Asked for plans on one floor and how much of the lot is left for a workshop.",
      "Compared the {a} with the {b}. Would pay for the third bay. Has bought new twice and knows the steps.",
    ],
    objection: [
      "The design center visit took a whole day last time.",
      "Ours is 20 minutes for the first look; the choices come as a list before.",
    ],
    expects: "Design center, the short first look",
    doFirst: "Show the garage of the {a} before the house",
    condition: ["the size of the lot", "take them to lots 14 and 22, the deep ones, and let them pace it"],
    temperature: ["WARM", "knows what they want, not in a hurry"],
    promises: promises.lot,
    readBack: "Garage first, then lots 14 and 22. Cash, so no lender talk. Short design center visit.",
    result: [
      "BE_BACK",
      "Paced both lots. Lot 22 is deep enough for the workshop. Wants a price for the third bay.",
    ],
    next: ["Send the third-bay price by Friday and hold lot 22 until then.", "osm", 6, "17:00"],
    walked: ["LIKED", "LIKED"],
  },
  {
    home: "Relocating for work; the company pays for a rental until spring",
    hours: "evenings, Pacific time",
    channel: "EMAIL",
    months: [3, 4],
    financing: { status: "PRE_QUALIFIED", lender: "Copperline Bank" },
    musts: ["Four bedrooms", "Fiber internet"],
    wishes: ["Walkable trail"],
    breakers: ["More than an hour to the airport"],
    said: [
      "Moving from out of state, in town for one weekend only. Needs to see everything in one visit.",
      "Sent the video of the {a}. Wants to compare it with the {b} on the same day.",
    ],
    objection: [
      "Buying in a place they do not know yet.",
      "Offered a drive around the area after the tour with stops at the trail and the shops.",
    ],
    expects: "A drive around the area afterwards",
    doFirst: "Walk the {a} and the {b} back to back, they have one weekend",
    condition: ["resale value", "give them the three closings of last quarter, with dates"],
    temperature: ["HOT", "one weekend in town and a start date at work"],
    promises: promises.weekend,
    readBack:
      "One weekend only. Both plans back to back, then the drive. Fiber is confirmed for both streets.",
    result: ["CONTRACT", "Saw both plans and the trail, chose the {a}. Signed before the flight home."],
    next: ["Welcome call on Monday; lender needs the offer letter.", "osc", 2, "10:00"],
    walked: ["LIKED", "MIXED"],
  },
  {
    home: "Renting; the landlord is selling the place",
    hours: "any time by text",
    channel: "TEXT",
    months: [1, 3],
    financing: "DECLINED",
    musts: ["A fenced yard or permission to build one"],
    wishes: "NOT_ASKED",
    breakers: "DECLINED",
    said: [
      "The landlord is selling and they have to be out in spring. Asked what is nearly finished.",
      "Would rather talk about money in person. Everything else was easy to talk about.",
    ],
    objection: [
      "Had a bad time with a builder’s warranty before.",
      "Explained who answers the warranty line here and how fast.",
    ],
    expects: "Somebody from warranty, or the card of one",
    doFirst: "Introduce the warranty manager before the model",
    condition: ["the lender", "leave it, they will bring it up; have the preferred lender’s card at hand"],
    temperature: ["WARM", "has to move, once bitten by a builder"],
    promises: promises.finished,
    readBack:
      "Do not open with money. Warranty first, then a finished {b}. Yard has to be fenced or fenceable.",
    result: ["LOST", "Friendly visit, but they take the house the landlord offers them at a discount."],
    next: ["Thank them and ask once more in a year.", "osc", 365, "10:00"],
    walked: ["MIXED", "LIKED"],
  },
];
