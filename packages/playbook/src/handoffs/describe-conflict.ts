import { english, type Language } from "../text/language.ts";
import { type ContentValue, writeField } from "./content-fields.ts";
import { describeField } from "./describe.ts";
import { emptyContent } from "./empty-content.ts";
import type { ConflictValue, MergeConflict } from "./merge.ts";
import type { ContentNames } from "./names.ts";

/** Both sides of a conflict in words, for the person who chooses; a removed row is "Removed". */
export function describeConflict(
  conflict: MergeConflict,
  names: ContentNames,
  language: Language = english,
): { readonly mine: string; readonly theirs: string } {
  const side = (value: ConflictValue) => sideInWords(conflict, value, names, language);
  return { mine: side(conflict.mine), theirs: side(conflict.theirs) };
}

function sideInWords(
  { field, rowKey }: MergeConflict,
  value: ConflictValue,
  names: ContentNames,
  language: Language,
): string {
  if (rowKey !== null && value === null) return language.say("Removed");
  const whole = (rowKey === null ? value : [value]) as ContentValue;
  return describeField(writeField(emptyContent(), field, whole), field, names, language).text;
}
