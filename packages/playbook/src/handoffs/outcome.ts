import type { HandoffField } from "./fields.ts";

export const outcomeResults = ["CONTRACT", "COMING_BACK", "STILL_DECIDING", "NOT_BUYING", "NO_SHOW"] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** The OSM's post-tour update. */
export interface Outcome {
  readonly result: OutcomeResult;
  readonly summary: string;
  readonly nextStep: string;
  /** Questions the buyer had already answered and was asked again. */
  readonly askedAgain: readonly HandoffField[];
}
