import * as v from "valibot";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, list, prose, record, written } from "../text/schemas.ts";
import { handoffFields } from "./fields.ts";
import { type Outcome, outcomeResults } from "./outcome.ts";

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
