import * as v from "valibot";
import type { Answer } from "../answers/answer.ts";
import { person } from "../people/person.ts";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, flag, id, line, lines, list, prose, record, rowKey, rows } from "../text/schemas.ts";
import { actions } from "./action-schema.ts";
import {
  contactChannels,
  expectationKinds,
  financingStatuses,
  type HandoffContent,
  type Money,
  type Objection,
  temperatureLevels,
} from "./content.ts";

const amountBounds = "An amount is a whole number of cents from 0 to 2,000,000,000 ($20,000,000).";

const money: v.GenericSchema<unknown, Money> = record(
  {
    amount: v.pipe(
      v.number(amountBounds),
      v.integer(amountBounds),
      v.minValue(0, amountBounds),
      v.maxValue(limits.money, amountBounds),
    ),
    currency: v.pipe(
      v.string("The currency must be text."),
      v.regex(/^[A-Z]{3}$/, "The currency is not a three-letter code such as USD."),
    ),
  },
  "An amount of money",
);

const monthBounds = `Months are whole numbers from 0 to ${limits.months}.`;

const months = v.nullable(
  v.pipe(
    v.number(monthBounds),
    v.integer(monthBounds),
    v.minValue(0, monthBounds),
    v.maxValue(limits.months, monthBounds),
  ),
);

/** The pieces a form outside the handoff asks for too. */
export const contactPreference = record(
  {
    channel: v.nullable(choice(contactChannels, "The channel")),
    hours: line("The hours"),
    language: line("The language", limits.name),
  },
  "The contact preference",
);
export const budgetRange = record({ min: v.nullable(money), max: v.nullable(money) }, "The budget");
export const timelineRange = record({ fromMonths: months, toMonths: months }, "The timeline");

const identity = record(
  {
    people: rows(person, "People"),
    partnerInvolved: answer(flag("Partner involved"), "Partner involved"),
    volunteeredFacts: lines("A volunteered fact"),
    contactPreference: answer(contactPreference, "Contact preference"),
    homeNow: answer(prose("The home situation"), "Home now"),
  },
  "Identity",
);

const qualification = record(
  {
    budget: answer(budgetRange, "Budget"),
    timeline: answer(timelineRange, "Timeline"),
    financing: answer(
      record(
        {
          status: v.nullable(choice(financingStatuses, "The financing status")),
          lender: line("The lender"),
          approvedAmount: v.nullable(money),
        },
        "The financing",
      ),
      "Financing",
    ),
    mustHaves: answer(lines("A must-have"), "Must-haves"),
    niceToHaves: answer(lines("A nice-to-have"), "Nice-to-haves"),
    dealBreakers: answer(lines("A deal-breaker"), "Deal-breakers"),
    notes: prose("The notes", limits.notes),
  },
  "Qualification",
);

const objections: v.GenericSchema<unknown, Objection[]> = rows(
  record({ key: rowKey, objection: prose("The objection"), answer: prose("The answer") }, "An objection"),
  "Objections",
);

const history = record(
  {
    interactionIds: v.pipe(
      list(id, "Conversations"),
      v.transform((ids) => [...new Set(ids)]),
    ),
    floorplansDiscussed: rows(
      record({ key: rowKey, floorplanId: id, note: prose("The note") }, "A floorplan discussed"),
      "Floorplans discussed",
    ),
    objections,
  },
  "History",
);

const nextAction = record(
  {
    expectations: rows(
      record(
        {
          key: rowKey,
          kind: choice(expectationKinds, "The kind of expectation"),
          floorplanId: v.nullable(id),
          note: prose("The note"),
        },
        "An expectation",
      ),
      "Expectations",
    ),
    doFirst: prose("What to do first"),
    contingencies: rows(
      record(
        { key: rowKey, condition: prose("The condition"), response: prose("The response") },
        "A contingency",
      ),
      "Contingencies",
    ),
    temperature: v.nullable(
      record(
        { level: choice(temperatureLevels, "The temperature"), reason: line("The reason") },
        "The temperature",
      ),
    ),
    // What was written before there was an action list goes on without one.
    actions: v.optional(actions, []),
  },
  "Next action",
);

const content: v.GenericSchema<unknown, HandoffContent> = v.pipe(
  record({ identity, qualification, history, nextAction }, "The handoff"),
  v.check(
    (whole) => JSON.stringify(whole).length <= limits.content,
    "The handoff is too long to be read before a tour. Keep what matters on the day and take out the rest.",
  ),
);

/**
 * A draft as a form or an API client sends it: trimmed, bounded, safe to store. Half-typed answers pass (financing
 * without its status); a KNOWN answer without any value does not.
 */
export function parseHandoffContent(input: unknown): Result<HandoffContent, InvalidInput> {
  return parseWith(content, input);
}

/** Objections raised in an interaction. */
export function parseObjections(input: unknown): Result<readonly Objection[], InvalidInput> {
  return parseWith(objections, input);
}

function answer<T>(value: v.GenericSchema<unknown, T>, what: string): v.GenericSchema<unknown, Answer<T>> {
  const knownAnswer = v.object({
    state: v.literal("KNOWN"),
    value: v.pipe(
      v.optional(v.unknown(), null),
      v.check(
        (given) => given !== null,
        `${what} is marked known but carries no value. Send the value, or another state.`,
      ),
      value,
    ),
  });
  const otherAnswer = v.pipe(
    v.object({
      state: v.picklist(["UNDECIDED", "DECLINED", "NOT_ASKED"]),
      value: v.nullish(
        v.null(`${what} carries a value but is not marked known. Mark it known, or send no value.`),
      ),
    }),
    v.transform(({ state }): Answer<T> => ({ state })),
  );
  return v.variant(
    "state",
    [knownAnswer, otherAnswer],
    `${what}: the answer must be one of KNOWN, UNDECIDED, DECLINED, NOT_ASKED.`,
  ) as v.GenericSchema<unknown, Answer<T>>;
}
