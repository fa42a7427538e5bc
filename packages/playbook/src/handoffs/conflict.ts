import { english, type Language } from "../text/language.ts";
import type { HandoffContent } from "./content.ts";
import { type ContentRow, type ContentValue, readField, writeField } from "./content-fields.ts";
import { describeField } from "./describe.ts";
import { emptyContent } from "./empty-content.ts";
import type { ConflictValue, MergeConflict } from "./merge.ts";
import type { ContentNames } from "./names.ts";

/** Settles one conflict in a merged content by taking one side of it. */
export function resolveConflict(
  content: HandoffContent,
  { field, rowKey, mine, theirs }: MergeConflict,
  take: "MINE" | "THEIRS",
): HandoffContent {
  const taken = take === "MINE" ? mine : theirs;
  if (rowKey === null) return writeField(content, field, taken as ContentValue);
  const list = readField(content, field) as readonly ContentRow[];
  const row = taken as ContentRow | null;
  const present = list.some(({ key }) => key === rowKey);
  if (row && !present) return writeField(content, field, [...list, row] as ContentValue);
  const settled = list.flatMap((one) => (one.key !== rowKey ? [one] : row ? [row] : []));
  return writeField(content, field, settled as ContentValue);
}

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
