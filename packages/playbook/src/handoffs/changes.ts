import { english, type Language } from "../text/language.ts";
import type { HandoffContent } from "./content.ts";
import { contentFields } from "./content-fields.ts";
import { describeField } from "./describe.ts";
import { type ContentField, fieldDefinitions, type HandoffSection } from "./fields.ts";
import type { ContentNames } from "./names.ts";

/** One field that reads differently than before. */
export interface HandoffChange {
  readonly section: HandoffSection;
  readonly field: ContentField;
  readonly label: string;
  /** As it read before: "4 – 6 months"; "Not asked" or "Nothing written" when there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** What changed between two contents, in words, in the order of the form. */
export function contentChanges(
  before: HandoffContent,
  after: HandoffContent,
  names: ContentNames,
  language: Language = english,
): readonly HandoffChange[] {
  return contentFields.flatMap((field) => {
    const was = describeField(before, field, names, language).text;
    const is = describeField(after, field, names, language).text;
    const { section, label } = fieldDefinitions[field];
    // What reads the same is not news to a reader, even where a row was retyped.
    return was === is ? [] : [{ section, field, label: language.say(label), before: was, after: is }];
  });
}
