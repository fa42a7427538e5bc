import type { Answer, AnswerState } from "../answers/answer.ts";
import { isBlank } from "../text/clean-text.ts";
import type { ContactPreference, Financing, HandoffContent } from "./content.ts";
import {
  type AnswerField,
  answerFields,
  type ContentField,
  fieldDefinitions,
  type HandoffSection,
} from "./fields.ts";
import { formatMoney, formatMoneyRange } from "./money.ts";
import { type ContentNames, interactionName } from "./names.ts";
import {
  contingencyInWords,
  expectationInWords,
  floorplanInWords,
  objectionInWords,
  personInWords,
} from "./rows-in-words.ts";
import { formatTimeline } from "./timeline.ts";
import { channelWords, financingWords, temperatureWords } from "./words.ts";

/** One field as a person would say it. */
export interface FieldInWords {
  readonly section: HandoffSection;
  readonly field: ContentField;
  /** As the prep card names it: "Must have". */
  readonly label: string;
  /** KNOWN for a field that is not a question and has something in it, NOT_ASKED when it has nothing. */
  readonly state: AnswerState;
  /** One entry per row of a list, one for anything else; none when nothing is written. */
  readonly lines: readonly string[];
  /** All of it: "$480,000 – 540,000", "Asked — would rather not say", "Not asked". */
  readonly text: string;
}

/** What a field holds, in words. */
export function describeField(
  content: HandoffContent,
  field: ContentField,
  names: ContentNames,
): FieldInWords {
  const { section, cardLabel: label } = fieldDefinitions[field];
  const { state, lines, nothing } = sayings[field](content, names);
  const text = lines.length > 0 ? joined(lines) : nothing;
  return { section, field, label, state, lines, text };
}

/** "Already known — do not ask again": the questions with an answer, in the prep card's order. */
export function alreadyKnown(content: HandoffContent, names: ContentNames): readonly FieldInWords[] {
  return questions(content, names).filter((said) => !isOpen(said));
}

/** "Still to find out": the questions nobody asked, or whose answer is still blank, in the prep card's order. */
export function stillToFindOut(content: HandoffContent, names: ContentNames): readonly FieldInWords[] {
  return questions(content, names).filter(isOpen);
}

function questions(content: HandoffContent, names: ContentNames): readonly FieldInWords[] {
  return answerFields.map((field) => describeField(content, field, names));
}

function isOpen({ state, lines }: FieldInWords): boolean {
  return state === "NOT_ASKED" || (state === "KNOWN" && lines.length === 0);
}

interface Saying {
  readonly state: AnswerState;
  readonly lines: readonly string[];
  /** What to say when there are no lines. */
  readonly nothing: string;
}

const sayings: Readonly<Record<ContentField, (content: HandoffContent, names: ContentNames) => Saying>> = {
  PEOPLE: ({ identity }) => written(identity.people.map(personInWords)),
  VOLUNTEERED_FACTS: ({ identity }) => written(identity.volunteeredFacts),
  NOTES: ({ qualification }) => written([qualification.notes]),
  INTERACTIONS: ({ history }, names) =>
    written(history.interactionIds.map((id) => interactionName(names, id))),
  FLOORPLANS_DISCUSSED: ({ history }, names) =>
    written(history.floorplansDiscussed.map((row) => floorplanInWords(row, names))),
  OBJECTIONS: ({ history }) => written(history.objections.map(objectionInWords)),
  EXPECTATIONS: ({ nextAction }, names) =>
    written(nextAction.expectations.map((row) => expectationInWords(row, names))),
  DO_FIRST: ({ nextAction }) => written([nextAction.doFirst]),
  CONTINGENCIES: ({ nextAction }) => written(nextAction.contingencies.map(contingencyInWords)),
  TEMPERATURE: ({ nextAction: { temperature } }) =>
    written(temperature ? [phrase(" — ", temperatureWords[temperature.level], temperature.reason)] : []),
  ...answerSayings(),
};

function answerSayings(): Record<AnswerField, (content: HandoffContent) => Saying> {
  return {
    PARTNER_INVOLVED: ({ identity }) =>
      answered(identity.partnerInvolved, (involved) => [involved ? "Involved" : "Not involved"]),
    CONTACT_PREFERENCE: ({ identity }) =>
      answered(identity.contactPreference, (preference) => [contactInWords(preference)]),
    HOME_NOW: ({ identity }) => answered(identity.homeNow, (text) => [text]),
    BUDGET: ({ qualification }) => answered(qualification.budget, (range) => [formatMoneyRange(range)]),
    TIMELINE: ({ qualification }) => answered(qualification.timeline, (range) => [formatTimeline(range)]),
    FINANCING: ({ qualification }) =>
      answered(qualification.financing, (financing) => [financingInWords(financing)]),
    MUST_HAVES: ({ qualification }) => answered(qualification.mustHaves, (texts) => texts),
    NICE_TO_HAVES: ({ qualification }) => answered(qualification.niceToHaves, (texts) => texts),
    DEAL_BREAKERS: ({ qualification }) => answered(qualification.dealBreakers, (texts) => texts),
  };
}

function written(lines: readonly string[]): Saying {
  const said = lines.filter((text) => !isBlank(text));
  return { state: said.length > 0 ? "KNOWN" : "NOT_ASKED", lines: said, nothing: "Nothing written" };
}

function answered<T>(answer: Answer<T>, say: (value: T) => readonly string[]): Saying {
  switch (answer.state) {
    case "KNOWN":
      return { ...written(say(answer.value)), state: "KNOWN" };
    case "UNDECIDED":
      return { state: "UNDECIDED", lines: ["Asked — undecided"], nothing: "" };
    case "DECLINED":
      return { state: "DECLINED", lines: ["Asked — would rather not say"], nothing: "" };
    case "NOT_ASKED":
      return { state: "NOT_ASKED", lines: [], nothing: "Not asked" };
  }
}

/** "Text, after 5 PM, in Spanish". */
function contactInWords({ channel, hours, language }: ContactPreference): string {
  return phrase(", ", channel ? channelWords[channel] : "", hours, language && `in ${language}`);
}

/** "Pre-approved to $525,000, Lone Star Credit Union", "Paying cash up to $400,000", "Up to $400,000". */
function financingInWords({ status, lender, approvedAmount }: Financing): string {
  const words = status ? financingWords[status] : "";
  const limit = status === "PRE_APPROVED" || status === "PRE_QUALIFIED" ? "to" : status ? "up to" : "Up to";
  return phrase(
    ", ",
    phrase(" ", words, approvedAmount ? `${limit} ${formatMoney(approvedAmount)}` : ""),
    lender,
  );
}

function phrase(glue: string, ...parts: readonly string[]): string {
  return parts.filter((part) => !isBlank(part)).join(glue);
}

/** Short rows read as one list; rows that hold commas or sentences are kept apart. */
function joined(lines: readonly string[]): string {
  return lines.join(lines.some((text) => /[,;.\n]/.test(text)) ? "; " : ", ");
}
