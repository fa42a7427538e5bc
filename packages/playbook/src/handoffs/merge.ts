import type { Answer } from "../answers/answer.ts";
import type { HandoffContent } from "./content.ts";
import {
  type ContentRow,
  type ContentValue,
  contentFields,
  readField,
  rowFields,
  writeField,
} from "./content-fields.ts";
import { sameValue } from "./equal.ts";
import { type ContentField, fieldDefinitions, type HandoffSection } from "./fields.ts";
import { mergeOrder } from "./merge-order.ts";

/** One field, or one row of a list, that both writers changed in different ways. */
export interface MergeConflict {
  readonly section: HandoffSection;
  readonly field: ContentField;
  readonly label: string;
  /** The row the conflict is about; null when it is about the whole field. */
  readonly rowKey: string | null;
  /** The field's value, or the row; null for a row that was removed. */
  readonly mine: ConflictValue;
  readonly theirs: ConflictValue;
}

export type ConflictValue = ContentValue | ContentRow;

export interface Merge {
  /** Both drafts together. Where they conflict it holds mine, or the row that one side kept and the other removed. */
  readonly content: HandoffContent;
  readonly conflicts: readonly MergeConflict[];
}

interface MergedValue<T> {
  readonly value: T;
  readonly conflicts: readonly Pick<MergeConflict, "rowKey" | "mine" | "theirs">[];
}

/**
 * Merges two drafts that started from the same base, field by field, and row by row where a field is a list. A side
 * that did not change something takes the other's; nothing either side wrote is lost: it is in the content or in a
 * conflict. Only what a writer removed, and the other left as it was, is gone.
 */
export function mergeContent(base: HandoffContent, mine: HandoffContent, theirs: HandoffContent): Merge {
  let content = mine;
  const conflicts: MergeConflict[] = [];
  for (const field of contentFields) {
    const merged = mergeField(
      field,
      readField(base, field),
      readField(mine, field),
      readField(theirs, field),
    );
    const { section, label } = fieldDefinitions[field];
    content = writeField(content, field, merged.value);
    conflicts.push(...merged.conflicts.map((conflict) => ({ section, field, label, ...conflict })));
  }
  return { content, conflicts };
}

function mergeField(
  field: ContentField,
  base: ContentValue,
  mine: ContentValue,
  theirs: ContentValue,
): MergedValue<ContentValue> {
  const untouched = unchangedSide(base, mine, theirs);
  if (untouched) return { value: untouched.value, conflicts: [] };
  if (rowFields.has(field)) {
    return mergeRows(
      base as readonly ContentRow[],
      mine as readonly ContentRow[],
      theirs as readonly ContentRow[],
    );
  }
  if (isTexts(mine) && isTexts(theirs)) return settled(mergeTexts(base as readonly string[], mine, theirs));
  const [before, left, right] = [knownTexts(base), knownTexts(mine), knownTexts(theirs)];
  if (left && right) {
    return settled({ state: "KNOWN", value: mergeTexts(before ?? [], left, right) });
  }
  return { value: mine, conflicts: [{ rowKey: null, mine, theirs }] };
}

/** The value to take when at most one side changed; undefined when both did, differently. */
function unchangedSide<T>(base: T, mine: T, theirs: T): { readonly value: T } | undefined {
  if (sameValue(theirs, base) || sameValue(mine, theirs)) return { value: mine };
  return sameValue(mine, base) ? { value: theirs } : undefined;
}

function mergeRows(
  base: readonly ContentRow[],
  mine: readonly ContentRow[],
  theirs: readonly ContentRow[],
): MergedValue<readonly ContentRow[]> {
  const [before, left, right] = [byKey(base), byKey(mine), byKey(theirs)];
  const kept = new Map<string, ContentRow>();
  const conflicts: { rowKey: string; mine: ContentRow | null; theirs: ContentRow | null }[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [was, my, their] = [before.get(key) ?? null, left.get(key) ?? null, right.get(key) ?? null];
    const untouched = unchangedSide(was, my, their);
    if (!untouched) conflicts.push({ rowKey: key, mine: my, theirs: their });
    const row = untouched ? untouched.value : (my ?? their);
    if (row) kept.set(key, row);
  }
  const order = mergeOrder([...before.keys()], [...left.keys()], [...right.keys()], new Set(kept.keys()));
  return { value: order.map((key) => kept.get(key) as ContentRow), conflicts };
}

/** Texts have no keys: each is its own, so an edited text is one removed and one added. */
function mergeTexts(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const survives = (text: string) => !base.includes(text) || (mine.includes(text) && theirs.includes(text));
  const kept = new Set([...mine, ...theirs].filter(survives));
  return mergeOrder(base, mine, theirs, kept);
}

function settled(value: ContentValue): MergedValue<ContentValue> {
  return { value, conflicts: [] };
}

function byKey(list: readonly ContentRow[]): ReadonlyMap<string, ContentRow> {
  return new Map(list.map((row) => [row.key, row]));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function knownTexts(value: ContentValue): readonly string[] | undefined {
  const answer = value as Answer<unknown> | string | null;
  if (answer === null || typeof answer === "string" || answer.state !== "KNOWN") return undefined;
  return isTexts(answer.value) ? answer.value : undefined;
}
