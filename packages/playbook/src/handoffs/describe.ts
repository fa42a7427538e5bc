import type { AnswerState } from "../answers/answer.ts";
import type { HandoffContent } from "./content.ts";
import type { ContentField, HandoffSection } from "./fields.ts";
import type { ContentNames } from "./names.ts";

/** One field as a person would say it. */
export interface FieldInWords {
  readonly section: HandoffSection;
  readonly field: ContentField;
  /** As the prep card names it: "Must have". */
  readonly label: string;
  /** KNOWN for a field that is not a question and has something in it, NOT_ASKED when it has nothing. */
  readonly state: AnswerState;
  /** One entry per row of a list; one entry for the rest; none when there is nothing to say. */
  readonly lines: readonly string[];
  /** The lines joined: "$480,000 – 540,000", "Asked — would rather not say", "Not asked". */
  readonly text: string;
}

/** What a field holds, in words. */
export function describeField(
  content: HandoffContent,
  field: ContentField,
  names: ContentNames,
): FieldInWords {
  throw new Error(`not built yet ${content} ${field} ${names}`);
}

/** "Already known — do not ask again": the questions with an answer, in the prep card's order. */
export function alreadyKnown(content: HandoffContent, names: ContentNames): readonly FieldInWords[] {
  throw new Error(`not built yet ${content} ${names}`);
}

/** "Still to find out": the questions nobody asked, or whose answer is still blank, in the prep card's order. */
export function stillToFindOut(content: HandoffContent, names: ContentNames): readonly FieldInWords[] {
  throw new Error(`not built yet ${content} ${names}`);
}
