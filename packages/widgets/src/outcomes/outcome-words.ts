import type { Attendance, OutcomeResult, PlanReaction } from "@baton/playbook";

/** Whether they came, as it is chosen. */
export const attendanceWords: Readonly<Record<Attendance, string>> = {
  ATTENDED: "They came",
  NO_SHOW: "No-show",
};

/** What came of a tour, as it is chosen and shown. */
export const outcomeWords: Readonly<Record<OutcomeResult, string>> = {
  CONTRACT: "Contract",
  BE_BACK: "Be-back",
  FOLLOW_UP: "Follow-up",
  NOT_A_FIT: "Not a fit",
  LOST: "Lost",
};

/** How they took a plan. */
export const reactionWords: Readonly<Record<PlanReaction, string>> = {
  LIKED: "Liked",
  MIXED: "Mixed",
  DISLIKED: "Disliked",
};

/** A tour's outcome in a word or two. */
export function outcomeName(outcome: {
  readonly attendance: Attendance;
  readonly result: OutcomeResult;
}): string {
  return outcome.attendance === "NO_SHOW" ? attendanceWords.NO_SHOW : outcomeWords[outcome.result];
}
