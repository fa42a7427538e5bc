import type { Attendance, OutcomeResult } from "@baton/playbook";

/** What came of a tour, as it is chosen and shown. */
export const outcomeWords: Readonly<Record<OutcomeResult, string>> = {
  CONTRACT: "Contract",
  BE_BACK: "Be-back",
  FOLLOW_UP: "Follow-up",
  NOT_A_FIT: "Not a fit",
  LOST: "Lost",
};

/** A tour's outcome in a word or two. */
export function outcomeName(outcome: {
  readonly attendance: Attendance;
  readonly result: OutcomeResult;
}): string {
  return outcome.attendance === "NO_SHOW" ? "No-show" : outcomeWords[outcome.result];
}
