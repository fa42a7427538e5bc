import type { HandoffContent } from "../handoffs/content.ts";
import { contentFields } from "../handoffs/content-fields.ts";
import { describeField, type FieldInWords, stillToFindOut } from "../handoffs/describe.ts";
import {
  cardLabels,
  fieldDefinitions,
  type HandoffSection,
  handoffSections,
  sectionLabels,
} from "../handoffs/fields.ts";
import type { ContentNames } from "../handoffs/names.ts";
import { defaultPolicy, type PlaybookPolicy } from "../policy/policy.ts";
import { english, type Language } from "../text/language.ts";
import { briefAdvice } from "./advice.ts";
import { countWords, readingSeconds } from "./words.ts";

/** A promise as the brief tells it. */
export interface BriefPromise {
  readonly words: string;
  readonly ownerName: string;
  /** "Sat 11:00 AM", already in the community's zone; null leaves it out. */
  readonly due: string | null;
}

export interface BriefSection {
  readonly section: HandoffSection;
  readonly heading: string;
  /** One entry to a field: "Budget: $480,000 – 540,000". The further lines of one that has several are set in. */
  readonly lines: readonly string[];
  /** Words of the heading and the lines. */
  readonly wordCount: number;
}

export interface Brief {
  /** Sections with something to tell, in the order of the form. */
  readonly sections: readonly BriefSection[];
  /** The sections as plain text, headings included. */
  readonly text: string;
  readonly wordCount: number;
  readonly readingSeconds: number;
  /** What to trim, or what is missing, to come to the policy's length; empty when it fits. */
  readonly advice: readonly string[];
}

interface Line {
  readonly section: HandoffSection;
  readonly label: string;
  readonly text: string;
}

/**
 * Renders a handoff as the text an OSM reads in five minutes. Never truncates. The text is English, the same from
 * the form and the API and counted alike; the advice is in the writer's language.
 */
export function renderBrief(
  content: HandoffContent,
  names: ContentNames,
  promises: readonly BriefPromise[],
  policy: Pick<PlaybookPolicy, "briefWordsMin" | "briefWordsMax"> = defaultPolicy,
  language: Language = english,
): Brief {
  const fields = contentFields.map((field) => describeField(content, field, names));
  const written = briefLines(fields, stillToFindOut(content, names), promises);
  const sections = handoffSections.map((section) => briefSection(section, written)).filter(hasLines);
  const text = sections.map(({ heading, lines }) => [heading, ...lines].join("\n")).join("\n\n");
  const wordCount = countWords(text);
  const parts = written.map(({ label, text: line }) => ({ label, words: countWords(line) }));
  const blank = fields
    .filter(({ lines }) => lines.length === 0)
    .map(({ field }) => fieldDefinitions[field].label);
  return {
    sections,
    text,
    wordCount,
    readingSeconds: readingSeconds(wordCount),
    advice: briefAdvice(wordCount, parts, blank, policy, language),
  };
}

function briefLines(
  fields: readonly FieldInWords[],
  open: readonly FieldInWords[],
  promises: readonly BriefPromise[],
): readonly Line[] {
  const lines: Line[] = fields
    .filter((field) => field.lines.length > 0)
    .map(({ section, label, text }) => ({ section, label, text: `${label}: ${text}` }));
  if (promises.length > 0) {
    const { section } = fieldDefinitions.PROMISES;
    const label = cardLabels.PROMISES;
    lines.push({ section, label, text: `${label}: ${promises.map(promiseInWords).join("; ")}` });
  }
  // An untouched handoff has nothing to brief anyone on, so there is nothing to say about its gaps either.
  if (lines.length > 0 && open.length > 0) {
    const label = "Still to find out";
    const asked = open.map((field) => fieldDefinitions[field.field].label).join(", ");
    lines.push({ section: "QUALIFICATION", label, text: `${label}: ${asked}` });
  }
  return lines;
}

function briefSection(section: HandoffSection, written: readonly Line[]): BriefSection {
  const heading = sectionLabels[section];
  const lines = written.filter((line) => line.section === section).map(({ text }) => indented(text));
  return { section, heading, lines, wordCount: countWords([heading, ...lines].join("\n")) };
}

/** Sets the lines of one field in, so that nothing written in it can pass for a heading or a field of the brief. */
function indented(text: string): string {
  return text.replace(/\n(?!\n)/g, "\n  ");
}

function hasLines({ lines }: BriefSection): boolean {
  return lines.length > 0;
}

/** "I'll have the sheets ready" (Maya O., by Sat 11:00 AM). */
function promiseInWords({ words, ownerName, due }: BriefPromise): string {
  return `“${words}” (${due === null ? ownerName : `${ownerName}, by ${due}`})`;
}
