import type { OutcomeResult } from "@baton/playbook";

/** What came of a tour, as it is chosen and shown. */
export const outcomeWords: Readonly<Record<OutcomeResult, string>> = {
  CONTRACT: "Contract",
  COMING_BACK: "Coming back",
  STILL_DECIDING: "Still deciding",
  NOT_BUYING: "Not buying",
  NO_SHOW: "No-show",
};
