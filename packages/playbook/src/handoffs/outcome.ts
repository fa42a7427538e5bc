import type { HandoffField } from "./fields.ts";

export const attendances = ["ATTENDED", "NO_SHOW"] as const;
/** Whether the buyer came. */
export type Attendance = (typeof attendances)[number];

export const outcomeResults = ["CONTRACT", "BE_BACK", "FOLLOW_UP", "NOT_A_FIT", "LOST"] as const;
/** What came of the tour. */
export type OutcomeResult = (typeof outcomeResults)[number];

export const planReactions = ["LIKED", "MIXED", "DISLIKED"] as const;
/** How the buyer took a plan. */
export type PlanReaction = (typeof planReactions)[number];

/** A floorplan the buyer was shown, and how they took it. */
export interface PlanWalked {
  readonly floorplanId: string;
  readonly reaction: PlanReaction;
  readonly note: string;
}

/** What happens next, who does it and by when. */
export interface NextStep {
  readonly words: string;
  readonly ownerId: string;
  readonly dueAt: Date;
}

/** The OSM's post-tour update. */
export interface Outcome {
  readonly attendance: Attendance;
  readonly result: OutcomeResult;
  readonly summary: string;
  readonly plansWalked: readonly PlanWalked[];
  /** What else they liked or did not, in the OSM's words. */
  readonly otherReactions: string;
  readonly objectionsOpen: readonly string[];
  /** Null only where the buyer is gone: there need not be one then. */
  readonly nextStep: NextStep | null;
  /** Questions the buyer had already answered and was asked again. */
  readonly askedAgain: readonly HandoffField[];
}

/** The results after which somebody has to do something next. */
export function needsNextStep(result: OutcomeResult): boolean {
  return result !== "NOT_A_FIT" && result !== "LOST";
}

/** The results there can be: who did not come neither signed nor was found not to fit. */
export function resultsOf(attendance: Attendance): readonly OutcomeResult[] {
  return attendance === "NO_SHOW" ? ["FOLLOW_UP", "LOST"] : outcomeResults;
}
