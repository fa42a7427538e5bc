/** When a promise is due: at the tour, on the morning of it, on the evening before, or the day after it was made. */
export type Due = "tour" | "morning" | "eveningBefore" | "nextDay";

export interface PromiseData {
  /** What the buyer heard. Blanks are a profile's. */
  readonly words: string;
  /** Whose it is to keep. */
  readonly keeper: "osc" | "osm";
  readonly due: Due;
  /** How it was kept, where it was. */
  readonly kept: string;
}

const promise = (keeper: PromiseData["keeper"], due: Due, words: string, kept: string): PromiseData => ({
  words,
  keeper,
  due,
  kept,
});

/** What is promised to buyers who wait for the same thing; they are given out in turn. */
export const promises = {
  paper: [
    promise(
      "osm",
      "tour",
      "I’ll have the updated incentive sheets ready for you on {day}.",
      "Printed both sheets and put them in the folder at the front desk.",
    ),
    promise(
      "osm",
      "tour",
      "The HOA budget will be on the table, with what the fee pays for.",
      "Printed the budget and marked the pool and the yards.",
    ),
    promise(
      "osc",
      "eveningBefore",
      "You’ll get the price of the {a} with the covered patio from me the day before.",
      "Emailed the price with the patio; they wrote back that it helps.",
    ),
  ],
  sale: [
    promise(
      "osc",
      "eveningBefore",
      "We’ll send you the energy report before you come out.",
      "Emailed the report; they wrote back that it arrived.",
    ),
    promise(
      "osm",
      "tour",
      "There will be a sample sale contingency you can take home.",
      "Copied one without names and put it in their folder.",
    ),
    promise(
      "osm",
      "tour",
      "I’ll have the measurements of the study in the {a} written down for you.",
      "Measured it: 10 by 12 feet, door and outlets marked on the plan.",
    ),
  ],
  entrance: [
    promise(
      "osm",
      "tour",
      "The side door of the {b} will be unlocked, so nobody has to take the steps.",
      "Unlocked it on opening up and left a note on the inside.",
    ),
    promise(
      "osm",
      "tour",
      "We’ll have the two finished homes open, with the heating on.",
      "Both are open and warm; keys are at the desk as well.",
    ),
    promise(
      "osc",
      "eveningBefore",
      "I’ll text you the move-in dates of both finished homes.",
      "Texted both dates; they answered with a thumbs-up.",
    ),
  ],
  firstHome: [
    promise(
      "osc",
      "nextDay",
      "I’ll email you three lenders who are good with first homes.",
      "Sent three names with what each asks for.",
    ),
    promise(
      "osm",
      "tour",
      "We’ll work the payment out on paper, beside your rent.",
      "Made the sheet with the rent they told us and two rates.",
    ),
    promise(
      "osc",
      "eveningBefore",
      "You’ll have the list of steps from today to the keys in your inbox.",
      "Emailed the list; they asked about step four already.",
    ),
  ],
  lot: [
    promise(
      "osm",
      "morning",
      "Someone will text you the lot map before you drive out.",
      "Texted the map from the front desk phone.",
    ),
    promise(
      "osm",
      "tour",
      "Lots 14 and 22 will be staked, so you can see where the workshop fits.",
      "Staked both this morning; the corners carry orange flags.",
    ),
    promise(
      "osc",
      "eveningBefore",
      "I’ll ask what a third garage bay costs in the {a} and tell you.",
      "Called with the figure; they want it in writing at the tour.",
    ),
  ],
  weekend: [
    promise(
      "osm",
      "eveningBefore",
      "I’ll block two hours so that you see both plans and the trail.",
      "Blocked the calendar from start to two hours after.",
    ),
    promise(
      "osc",
      "eveningBefore",
      "You’ll get the fiber providers of both streets by email.",
      "Emailed both providers with their speeds.",
    ),
    promise(
      "osm",
      "tour",
      "The three last closings will be printed, with their dates.",
      "Printed the three closings of last quarter.",
    ),
  ],
  finished: [
    promise(
      "osm",
      "tour",
      "You can see a finished {b} when you come.",
      "The {b} on lot 9 passed its walk-through; keys are at the desk.",
    ),
    promise(
      "osm",
      "tour",
      "Somebody from warranty will be there to say hello.",
      "Alma from warranty has the time in her calendar.",
    ),
    promise(
      "osc",
      "nextDay",
      "I’ll send you the warranty in plain words, two pages.",
      "Emailed the two pages; they had one question, answered.",
    ),
  ],
  comingBack: [
    promise(
      "osm",
      "tour",
      "I’ll have the price of what you asked for on paper.",
      "Priced all three options and printed the sheet.",
    ),
    promise(
      "osm",
      "tour",
      "We’ll walk the lot with you at the time of day you asked for.",
      "Cleared the hour and checked when the sun is there.",
    ),
    promise(
      "osc",
      "eveningBefore",
      "You’ll have an answer on the closing date before you come again.",
      "Construction gave the week; told them by phone.",
    ),
  ],
} as const satisfies Record<string, readonly PromiseData[]>;

/** Small promises with a date of their own, made while booking. */
export const errands: readonly PromiseData[] = [
  promise(
    "osc",
    "nextDay",
    "I’ll text you the lot map by tomorrow evening.",
    "Texted the map; they wrote back.",
  ),
  promise(
    "osc",
    "nextDay",
    "I’ll find out tomorrow whether lot 14 is still open.",
    "It is open; called and told them.",
  ),
  promise(
    "osc",
    "nextDay",
    "You’ll have the energy figures from me by tomorrow evening.",
    "Emailed the figures of both plans.",
  ),
  promise(
    "osc",
    "nextDay",
    "I’ll send you the HOA documents tomorrow.",
    "Sent the documents and the summary.",
  ),
  promise(
    "osc",
    "nextDay",
    "I’ll ask about the school bus and call you tomorrow.",
    "Called with the stop and the time.",
  ),
];
