import type { HandoffContent } from "./content.ts";
import type { ContentValue } from "./content-fields.ts";
import type { ContentField, HandoffSection } from "./fields.ts";
import type { ContentNames } from "./names.ts";

/** One field (or one row of a list) that both writers changed in different ways. */
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

export type ConflictValue = ContentValue | Row | null;

type Row = Extract<ContentValue, readonly { readonly key: string }[]>[number];

export interface Merge {
  /** Both drafts together. Where they conflict it holds mine (or the row one side kept and the other removed). */
  readonly content: HandoffContent;
  readonly conflicts: readonly MergeConflict[];
}

/** Merges two drafts that started from the same base, field by field and row by row; loses no text. */
export function mergeContent(base: HandoffContent, mine: HandoffContent, theirs: HandoffContent): Merge {
  throw new Error(`not built yet ${base} ${mine} ${theirs}`);
}

/** Settles one conflict in a merged content by taking one side of it. */
export function resolveConflict(
  content: HandoffContent,
  conflict: MergeConflict,
  take: "MINE" | "THEIRS",
): HandoffContent {
  throw new Error(`not built yet ${content} ${conflict} ${take}`);
}

/** Both sides of a conflict in words, for the person who chooses. */
export function describeConflict(
  conflict: MergeConflict,
  names: ContentNames,
): { readonly mine: string; readonly theirs: string } {
  throw new Error(`not built yet ${conflict} ${names}`);
}
