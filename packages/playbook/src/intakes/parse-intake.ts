import * as v from "valibot";
import { type Answer, known, notAsked } from "../answers/answer.ts";
import { type ContactPoint, email, phone } from "../contacts/contact-point.ts";
import {
  type BudgetRange,
  type ContactPreference,
  type Financing,
  financingStatuses,
  type Timeline,
} from "../handoffs/content.ts";
import { budgetRange, contactPreference, timelineRange } from "../handoffs/content-schema.ts";
import { emptyContent } from "../handoffs/empty-content.ts";
import { givenName } from "../people/person.ts";
import { accept, type Result } from "../result.ts";
import { isBlank } from "../text/clean-text.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { choice, lines, list, prose, record, written } from "../text/schemas.ts";
import type { Intake } from "./intake.ts";

/** Everything that is wrong with what a buyer sent, one refusal a field, in the order a form asks. */
export interface InvalidIntake extends InvalidInput {
  readonly errors: readonly InvalidInput[];
}

const noConsent = "Without consent nothing is kept. Agree to be contacted, then send again.";

/** What a form sends, field by field; a blank one counts as left out. */
const fields = {
  people: v.pipe(list(givenName, "Names"), v.minLength(1, "The name is empty. Write your name.")),
  email: optional(email),
  phone: optional(phone),
  contactPreference: optional(contactPreference),
  household: v.nullish(lines("A household fact"), []),
  homeNow: optional(prose("The home situation")),
  budget: v.pipe(
    optional(budgetRange),
    v.check((range) => !range || inOrder(range), "The lower amount is above the upper. Swap the two."),
    v.check((range) => !range || oneCurrency(range), "The two amounts are in different currencies. Use one."),
  ),
  timeline: v.pipe(
    optional(timelineRange),
    v.check(
      (range) => !range || (range.fromMonths ?? 0) <= (range.toMonths ?? limits.months),
      "The earliest month is after the latest. Swap the two.",
    ),
  ),
  financingStatus: optional(choice(financingStatuses, "The financing status")),
  mustHaves: v.nullish(lines("A must-have"), []),
  niceToHaves: v.nullish(lines("A nice-to-have"), []),
  dealBreakers: v.nullish(lines("A deal-breaker"), []),
  wishes: optional(prose("The wishes")),
  consent: record(
    {
      given: v.literal(true, noConsent),
      text: written(
        prose("The consent text", limits.notes),
        "The consent text",
        "Send the words the buyer agreed to.",
      ),
    },
    "The consent",
  ),
};

type Fields = { readonly [Name in keyof typeof fields]: v.InferOutput<(typeof fields)[Name]> };

/** The details a buyer left, with what is wrong in every field; an intake is taken whole or not at all. */
export function parseIntake(input: Readonly<Record<string, unknown>>): Result<Intake, InvalidIntake> {
  const parsed: Record<string, unknown> = {};
  const errors: InvalidInput[] = [];
  for (const [name, schema] of Object.entries(fields)) {
    const result: Result<unknown, InvalidInput> = parseWith(schema as v.GenericSchema, input[name]);
    if (result.ok) parsed[name] = result.value;
    else errors.push(at([name, ...result.refusal.field], result.refusal.message));
  }
  const failed = new Set(errors.map(({ field }) => field[0]));
  errors.push(...unreachable(parsed as unknown as Fields).filter(({ field }) => !failed.has(field[0])));
  const [first] = errors;
  return first ? { ok: false, refusal: { ...first, errors } } : accept(toIntake(parsed as unknown as Fields));
}

/** A buyer who cannot be reached the way they ask for is asked for it now; afterwards nobody can. */
function unreachable({ email: address, phone: number, contactPreference: wanted }: Fields): InvalidInput[] {
  if (!address && !number)
    return [at(["email"], "There is no way to reach you. Write an email address or a phone number.")];
  if (wanted?.channel === "EMAIL" && !address)
    return [at(["email"], "You asked for email. Write your email address, or choose another way.")];
  if (wanted?.channel && wanted.channel !== "EMAIL" && !number)
    return [at(["phone"], "You asked for a call or a text. Write your phone number, or choose email.")];
  return [];
}

function toIntake(said: Fields): Intake {
  const { identity, qualification } = emptyContent();
  const preference = said.contactPreference;
  return {
    contactPoints: [point("EMAIL", said.email), point("PHONE", said.phone)].flat(),
    consentText: said.consent.text,
    identity: {
      ...identity,
      // Who decides was not asked, so nobody is said to.
      people: said.people.map((name, index) => ({
        key: `intake-${index + 1}`,
        name,
        relation: "",
        decides: false,
        comesToTour: true,
      })),
      volunteeredFacts: said.household,
      contactPreference: answered(preference, saysSomething),
      homeNow: answered(said.homeNow, (text) => !isBlank(text)),
    },
    qualification: {
      ...qualification,
      budget: answered<BudgetRange>(said.budget, ({ min, max }) => min !== null || max !== null),
      timeline: answered<Timeline>(
        said.timeline,
        ({ fromMonths, toMonths }) => fromMonths !== null || toMonths !== null,
      ),
      financing: answered<Financing>(
        said.financingStatus && { status: said.financingStatus, lender: "", approvedAmount: null },
      ),
      mustHaves: answered(said.mustHaves, (texts) => texts.length > 0),
      niceToHaves: answered(said.niceToHaves, (texts) => texts.length > 0),
      dealBreakers: answered(said.dealBreakers, (texts) => texts.length > 0),
      notes: said.wishes ?? "",
    },
  };
}

function answered<T>(value: T | null, says: (value: T) => boolean = () => true): Answer<T> {
  return value !== null && says(value) ? known(value) : notAsked;
}

function saysSomething({ channel, hours, language }: ContactPreference): boolean {
  return channel !== null || !isBlank(hours) || !isBlank(language);
}

function point(kind: ContactPoint["kind"], value: string | null): ContactPoint[] {
  return value === null ? [] : [{ kind, value, label: null }];
}

function inOrder({ min, max }: BudgetRange): boolean {
  return !min || !max || min.currency !== max.currency || min.amount <= max.amount;
}

function oneCurrency({ min, max }: BudgetRange): boolean {
  return !min || !max || min.currency === max.currency;
}

/** Left out, null and blank text are one: not said. */
function optional<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> {
  return v.pipe(
    v.unknown(),
    v.transform((given) => (typeof given === "string" && isBlank(given) ? null : (given ?? null))),
    v.nullable(schema),
  );
}

function at(field: readonly string[], message: string): InvalidInput {
  return { code: "INVALID_INPUT", message, field };
}
