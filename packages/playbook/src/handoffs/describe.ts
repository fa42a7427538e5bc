import type { Answer, AnswerState } from "../answers/answer.ts";
import { isBlank } from "../text/clean-text.ts";
import { english, type Language } from "../text/language.ts";
import type { ContactPreference, Financing, HandoffContent } from "./content.ts";
import {
  answerFields,
  type ContentField,
  cardLabels,
  fieldDefinitions,
  type HandoffSection,
} from "./fields.ts";
import { formatMoney, formatMoneyRange } from "./money.ts";
import { type ContentNames, interactionName } from "./names.ts";
import {
  actionInWords,
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
  language: Language = english,
): FieldInWords {
  const { section } = fieldDefinitions[field];
  const { state, lines, nothing } = sayings[field](content, language, names);
  const text = lines.length > 0 ? joined(lines) : language.say(nothing);
  return { section, field, label: language.say(cardLabels[field]), state, lines, text };
}

/** "Already known — do not ask again": the questions with an answer, in the prep card's order. */
export function alreadyKnown(
  content: HandoffContent,
  names: ContentNames,
  language: Language = english,
): readonly FieldInWords[] {
  return questions(content, names, language).filter((said) => !isOpen(said));
}

/** "Still to find out": the questions nobody asked, or whose answer is still blank, in the prep card's order. */
export function stillToFindOut(
  content: HandoffContent,
  names: ContentNames,
  language: Language = english,
): readonly FieldInWords[] {
  return questions(content, names, language).filter(isOpen);
}

function questions(
  content: HandoffContent,
  names: ContentNames,
  language: Language,
): readonly FieldInWords[] {
  return answerFields.map((field) => describeField(content, field, names, language));
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

const nothingWords = { written: "Nothing written", asked: "Not asked" } as const;

type Sayer = (content: HandoffContent, language: Language, names: ContentNames) => Saying;

const sayings: Readonly<Record<ContentField, Sayer>> = {
  PEOPLE: ({ identity }, language) => written(identity.people.map((row) => personInWords(row, language))),
  VOLUNTEERED_FACTS: ({ identity }) => written(identity.volunteeredFacts),
  NOTES: ({ qualification }) => written([qualification.notes]),
  INTERACTIONS: ({ history }, language, names) =>
    written(history.interactionIds.map((id) => interactionName(names, id, language))),
  FLOORPLANS_DISCUSSED: ({ history }, language, names) =>
    written(history.floorplansDiscussed.map((row) => floorplanInWords(row, names, language))),
  OBJECTIONS: ({ history }, language) =>
    written(history.objections.map((row) => objectionInWords(row, language))),
  EXPECTATIONS: ({ nextAction }, language, names) =>
    written(nextAction.expectations.map((row) => expectationInWords(row, names, language))),
  DO_FIRST: ({ nextAction }) => written([nextAction.doFirst]),
  CONTINGENCIES: ({ nextAction }, language) =>
    written(nextAction.contingencies.map((row) => contingencyInWords(row, language))),
  TEMPERATURE: ({ nextAction: { temperature } }, { say }) =>
    written(temperature ? [phrase(" — ", say(temperatureWords[temperature.level]), temperature.reason)] : []),
  ACTIONS: ({ nextAction }, language, names) =>
    written(nextAction.actions.map((row) => actionInWords(row, names, language))),
  PARTNER_INVOLVED: ({ identity }, language) =>
    answered(identity.partnerInvolved, language, (involved) => [
      language.say(involved ? "Involved" : "Not involved"),
    ]),
  CONTACT_PREFERENCE: ({ identity }, language) =>
    answered(identity.contactPreference, language, (preference) => [contactInWords(preference, language)]),
  HOME_NOW: ({ identity }, language) => answered(identity.homeNow, language, (text) => [text]),
  BUDGET: ({ qualification }, language) =>
    answered(qualification.budget, language, (range) => [formatMoneyRange(range, language)]),
  TIMELINE: ({ qualification }, language) =>
    answered(qualification.timeline, language, (range) => [formatTimeline(range, language)]),
  FINANCING: ({ qualification }, language) =>
    answered(qualification.financing, language, (financing) => [financingInWords(financing, language)]),
  MUST_HAVES: ({ qualification }, language) => answered(qualification.mustHaves, language, (texts) => texts),
  NICE_TO_HAVES: ({ qualification }, language) =>
    answered(qualification.niceToHaves, language, (texts) => texts),
  DEAL_BREAKERS: ({ qualification }, language) =>
    answered(qualification.dealBreakers, language, (texts) => texts),
};

function written(lines: readonly string[]): Saying {
  const said = lines.filter((text) => !isBlank(text));
  return { state: said.length > 0 ? "KNOWN" : "NOT_ASKED", lines: said, nothing: nothingWords.written };
}

function answered<T>(answer: Answer<T>, { say }: Language, inWords: (value: T) => readonly string[]): Saying {
  const { state } = answer;
  switch (state) {
    case "KNOWN":
      return { ...written(inWords(answer.value)), state };
    case "UNDECIDED":
      return { state, lines: [say("Asked — undecided")], nothing: "" };
    case "DECLINED":
      return { state, lines: [say("Asked — would rather not say")], nothing: "" };
    case "NOT_ASKED":
      return { state, lines: [], nothing: nothingWords.asked };
  }
}

/** "Text, after 5 PM, in Spanish". */
function contactInWords({ channel, hours, language }: ContactPreference, { say }: Language): string {
  return phrase(
    ", ",
    channel ? say(channelWords[channel]) : "",
    hours,
    isBlank(language) ? "" : say("in {language}", { language }),
  );
}

/** "Pre-approved to $525,000, Lone Star Credit Union", "Paying cash up to $400,000", "Up to $400,000". */
function financingInWords({ status, lender, approvedAmount }: Financing, language: Language): string {
  const { say } = language;
  const words = status ? say(financingWords[status]) : "";
  if (!approvedAmount) return phrase(", ", words, lender);
  const amount = formatMoney(approvedAmount, language);
  if (!status) return phrase(", ", say("Up to {amount}", { amount }), lender);
  const judged = status === "PRE_APPROVED" || status === "PRE_QUALIFIED";
  const limit = say(judged ? "{status} to {amount}" : "{status} up to {amount}", { status: words, amount });
  return phrase(", ", limit, lender);
}

function phrase(glue: string, ...parts: readonly string[]): string {
  return parts.filter((part) => !isBlank(part)).join(glue);
}

/** Short rows read as one list; rows that hold commas or sentences are kept apart. */
function joined(lines: readonly string[]): string {
  return lines.join(lines.some((text) => /[,;.\n]/.test(text)) ? "; " : ", ");
}
