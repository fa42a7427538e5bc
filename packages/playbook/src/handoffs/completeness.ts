import type { Answer } from "../answers/answer.ts";
import type { PlaybookPolicy } from "../policy/policy.ts";
import { isBlank } from "../text/clean-text.ts";
import { english, type Language } from "../text/language.ts";
import type {
  BudgetRange,
  Expectation,
  HandoffContent,
  HouseholdPerson,
  Temperature,
  Timeline,
} from "./content.ts";
import {
  fieldDefinitions,
  type HandoffField,
  type HandoffSection,
  handoffFields,
  handoffSections,
  sectionLabels,
} from "./fields.ts";

export const missingReasons = ["NOT_ASKED", "EMPTY", "INCOMPLETE"] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A required field that still blocks delivery. */
export interface MissingField {
  readonly section: HandoffSection;
  readonly field: HandoffField;
  readonly label: string;
  readonly reason: MissingReason;
  /** In words a form can show: "Financing — not asked". */
  readonly message: string;
}

export interface SectionCompleteness {
  readonly section: HandoffSection;
  readonly label: string;
  readonly missing: readonly MissingField[];
}

export interface Completeness {
  readonly complete: boolean;
  /** All four sections, in order, also those with nothing missing. */
  readonly sections: readonly SectionCompleteness[];
  readonly missing: readonly MissingField[];
}

/** What completeness needs to know beside the content. */
export interface CompletenessFacts {
  /** Commitments that have this handoff as their source, whatever their status. */
  readonly promiseCount: number;
}

/** What is wrong with a field, and what to do about it; null when nothing is. */
type Gap = { readonly reason: MissingReason; readonly words: string } | null;

/** What still blocks delivery under a policy. */
export function completeness(
  content: HandoffContent,
  policy: Pick<PlaybookPolicy, "requiredFields">,
  facts: CompletenessFacts,
  language: Language = english,
): Completeness {
  const missing = handoffFields
    .filter((field) => policy.requiredFields.includes(field))
    .flatMap((field) => missingField(field, gaps[field](content, facts), language));
  const sections = handoffSections.map((section) => ({
    section,
    label: language.say(sectionLabels[section]),
    missing: missing.filter((one) => one.section === section),
  }));
  return { complete: missing.length === 0, sections, missing };
}

function missingField(field: HandoffField, gap: Gap, { say }: Language): readonly MissingField[] {
  if (!gap) return [];
  const { section } = fieldDefinitions[field];
  const label = say(fieldDefinitions[field].label);
  return [{ section, field, label, reason: gap.reason, message: `${label} — ${say(gap.words)}` }];
}

const gaps: Readonly<Record<HandoffField, (content: HandoffContent, facts: CompletenessFacts) => Gap>> = {
  PEOPLE: ({ identity }) => peopleGap(identity.people),
  PARTNER_INVOLVED: ({ identity }) => answerGap(identity.partnerInvolved, () => null),
  VOLUNTEERED_FACTS: ({ identity }) => listGap(identity.volunteeredFacts),
  CONTACT_PREFERENCE: ({ identity }) =>
    answerGap(identity.contactPreference, ({ channel }) =>
      channel ? null : incomplete("choose call, text or email"),
    ),
  HOME_NOW: ({ identity }) =>
    answerGap(identity.homeNow, (text) => (isBlank(text) ? incomplete("write the answer") : null)),
  BUDGET: ({ qualification }) => answerGap(qualification.budget, budgetGap),
  TIMELINE: ({ qualification }) => answerGap(qualification.timeline, timelineGap),
  FINANCING: ({ qualification }) =>
    answerGap(qualification.financing, ({ status }) => (status ? null : incomplete("choose the status"))),
  MUST_HAVES: ({ qualification }) => answerGap(qualification.mustHaves, textsGap),
  NICE_TO_HAVES: ({ qualification }) => answerGap(qualification.niceToHaves, textsGap),
  DEAL_BREAKERS: ({ qualification }) => answerGap(qualification.dealBreakers, textsGap),
  // Notes supplement the fields and never replace them, so no policy can make a handoff wait for them.
  NOTES: () => null,
  INTERACTIONS: ({ history }) => listGap(history.interactionIds),
  FLOORPLANS_DISCUSSED: ({ history }) => listGap(history.floorplansDiscussed),
  OBJECTIONS: ({ history }) => listGap(history.objections.filter(({ objection }) => !isBlank(objection))),
  PROMISES: (_content, { promiseCount }) => (promiseCount > 0 ? null : empty("add what was promised")),
  EXPECTATIONS: ({ nextAction }) => expectationsGap(nextAction.expectations),
  DO_FIRST: ({ nextAction }) => (isBlank(nextAction.doFirst) ? empty("write what to do first") : null),
  CONTINGENCIES: ({ nextAction }) => {
    const whole = nextAction.contingencies.filter((row) => !isBlank(row.condition) && !isBlank(row.response));
    return listGap(whole);
  },
  TEMPERATURE: ({ nextAction }) => temperatureGap(nextAction.temperature),
  ACTIONS: ({ nextAction }) => listGap(nextAction.actions.filter(({ what }) => !isBlank(what))),
};

function answerGap<T>(answer: Answer<T>, unfinished: (value: T) => Gap): Gap {
  if (answer.state === "NOT_ASKED") return gap("NOT_ASKED", "not asked");
  return answer.state === "KNOWN" ? unfinished(answer.value) : null;
}

function peopleGap(people: readonly HouseholdPerson[]): Gap {
  const named = people.filter(({ name }) => !isBlank(name));
  if (named.length === 0) return empty("name at least one person");
  return named.some(({ comesToTour }) => comesToTour) ? null : incomplete("mark who comes to the tour");
}

/** One end is an answer: "up to $540,000". */
function budgetGap({ min, max }: BudgetRange): Gap {
  if (!min && !max) return incomplete("write an amount");
  if (!min || !max) return null;
  if (min.currency !== max.currency) return incomplete("use one currency for both amounts");
  return min.amount > max.amount ? incomplete("the lower amount is above the upper") : null;
}

/** One end is an answer: "6 months or more". */
function timelineGap({ fromMonths, toMonths }: Timeline): Gap {
  if (fromMonths === null && toMonths === null) return incomplete("write how many months");
  if (fromMonths === null || toMonths === null) return null;
  return fromMonths > toMonths ? incomplete("the earliest month is after the latest") : null;
}

function textsGap(texts: readonly string[]): Gap {
  return texts.every(isBlank) ? incomplete("write at least one, or “none”") : null;
}

function expectationsGap(expectations: readonly Expectation[]): Gap {
  if (expectations.length === 0) return empty("add at least one thing");
  const said = expectations.some(
    ({ kind, floorplanId, note }) =>
      kind === "DESIGN_CENTER" || kind === "INCENTIVES" || floorplanId !== null || !isBlank(note),
  );
  return said ? null : incomplete("choose the plan to walk, or say what it is");
}

function temperatureGap(temperature: Temperature | null): Gap {
  if (!temperature) return empty("choose hot, warm or cool");
  return isBlank(temperature.reason) ? incomplete("give the reason in one line") : null;
}

function listGap(rows: readonly unknown[]): Gap {
  return rows.length === 0 ? empty("add at least one") : null;
}

function empty(words: string): Gap {
  return gap("EMPTY", words);
}

function incomplete(words: string): Gap {
  return gap("INCOMPLETE", words);
}

function gap(reason: MissingReason, words: string): Gap {
  return { reason, words };
}
