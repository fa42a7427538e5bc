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

/** A version as far as what changed is concerned. */
export interface WrittenVersion {
  readonly number: number;
  readonly content: HandoffContent;
  readonly deliveredAt: Date;
  readonly deliveredById: string;
}

/** What changed since a version was read, and with which delivery it reached the reader. */
export interface ChangeSinceRead extends HandoffChange {
  /** The newest version that says it otherwise than the one before. */
  readonly version: number;
  readonly changedAt: Date;
  readonly changedById: string;
}

/**
 * What the reader of version `read` does not know yet of version `current`, field by field, with who and when. What
 * was changed and changed back in between is no news.
 */
export function changesSinceRead(
  versions: readonly WrittenVersion[],
  { read, current }: { readonly read: number; readonly current: number },
  names: ContentNames,
  language: Language = english,
): readonly ChangeSinceRead[] {
  const since = versions
    .filter(({ number }) => number >= read && number <= current)
    .toSorted((one, other) => one.number - other.number);
  const [first] = since;
  const last = since.at(-1);
  if (!first || !last || first.number !== read) return [];
  return contentChanges(first.content, last.content, names, language).map((change) => {
    const wording = ({ content }: WrittenVersion) =>
      describeField(content, change.field, names, language).text;
    // The last delivery before which it read otherwise.
    const by = since.findLast((version, at) => {
      const before = since[at - 1];
      return before !== undefined && wording(before) !== wording(version);
    });
    const { number, deliveredAt, deliveredById } = by ?? last;
    return { ...change, version: number, changedAt: deliveredAt, changedById: deliveredById };
  });
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
