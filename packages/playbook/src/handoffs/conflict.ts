import type { HandoffContent } from "./content.ts";
import { type ContentRow, type ContentValue, readField, writeField } from "./content-fields.ts";
import type { MergeConflict } from "./merge.ts";

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
