import * as v from "valibot";
import { type Result, refuse } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, id, lines, list, prose, record, written } from "../text/schemas.ts";
import { handoffFields } from "./fields.ts";
import {
  attendances,
  needsNextStep,
  type Outcome,
  outcomeResults,
  planReactions,
  resultsOf,
} from "./outcome.ts";

const planWalked = record(
  {
    floorplanId: id,
    reaction: choice(planReactions, "The reaction to a plan"),
    note: prose("The note to a plan"),
  },
  "A plan walked",
);

const nextStep = record(
  {
    words: written(prose("The next step"), "The next step", "Say what happens next."),
    ownerId: id,
    dueAt: v.date("The next step needs a day and time. Pick when it is due."),
  },
  "The next step",
);

const outcome = record(
  {
    attendance: choice(attendances, "Whether they came"),
    result: choice(outcomeResults, "The result"),
    summary: written(prose("The summary", limits.notes), "The summary", "Say what happened at the tour."),
    plansWalked: v.pipe(
      list(planWalked, "Plans walked"),
      v.check(
        (plans) => new Set(plans.map(({ floorplanId }) => floorplanId)).size === plans.length,
        "Plans walked: one plan stands there twice. Give each plan one reaction.",
      ),
    ),
    otherReactions: prose("What else they liked or did not"),
    objectionsOpen: lines("Objections still open", limits.prose),
    nextStep: v.nullable(nextStep),
    askedAgain: v.pipe(
      list(choice(handoffFields, "A question asked again"), "Questions asked again"),
      v.transform((fields) => handoffFields.filter((name) => fields.includes(name))),
    ),
  },
  "The outcome",
);

/** Parses what an OSM wrote after the tour, and refuses what does not go together. */
export function parseOutcome(input: unknown): Result<Outcome, InvalidInput> {
  const parsed = parseWith(outcome, input);
  return parsed.ok ? consistent(parsed.value) : parsed;
}

function consistent(written: Outcome): Result<Outcome, InvalidInput> {
  const { attendance, result, plansWalked, askedAgain } = written;
  if (!resultsOf(attendance).includes(result)) {
    return refuse(
      "INVALID_INPUT",
      "Nobody came, so nothing was decided at the tour. Choose to follow up, or that the buyer is lost.",
      ["result"],
    );
  }
  if (attendance === "NO_SHOW" && plansWalked.length > 0) {
    return refuse("INVALID_INPUT", "Nobody came, so no plan was walked. Take the plans out.", [
      "plansWalked",
    ]);
  }
  if (attendance === "NO_SHOW" && askedAgain.length > 0) {
    return refuse("INVALID_INPUT", "Nobody came, so nothing was asked again. Take the questions out.", [
      "askedAgain",
    ]);
  }
  if (!written.nextStep && needsNextStep(result)) {
    return refuse("INVALID_INPUT", "A next step is missing. Say what happens next, who does it and when.", [
      "nextStep",
    ]);
  }
  return { ok: true, value: written };
}
