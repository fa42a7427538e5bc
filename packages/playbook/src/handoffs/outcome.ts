import * as v from "valibot";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, list, prose, record, written } from "../text/schemas.ts";
import { type HandoffField, handoffFields } from "./fields.ts";

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

const outcome = record(
  {
    result: choice(outcomeResults, "The result"),
    summary: written(prose("The summary", limits.notes), "The summary", "Say what happened at the tour."),
    nextStep: written(prose("The next step"), "The next step", "Say what happens next and who does it."),
    askedAgain: v.pipe(
      list(choice(handoffFields, "A question asked again"), "Questions asked again"),
      v.transform((fields) => handoffFields.filter((name) => fields.includes(name))),
    ),
  },
  "The outcome",
);

/** Parses what an OSM wrote after the tour. */
export function parseOutcome(input: unknown): Result<Outcome, InvalidInput> {
  return parseWith(outcome, input);
}
