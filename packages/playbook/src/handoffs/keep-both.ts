import type { Answer } from "../answers/answer.ts";
import type { HandoffContent } from "./content.ts";
import { type ContentRow, type ContentValue, readField, writeField } from "./content-fields.ts";
import type { ContentField } from "./fields.ts";
import type { ConflictValue, MergeConflict } from "./merge.ts";

/** Fields with room for more than one line. */
const manyLines: ReadonlySet<ContentField> = new Set<ContentField>(["NOTES", "DO_FIRST"]);

/** Whether both sides of a conflict can stand: two texts, or two versions of a row. */
export function canKeepBoth({ rowKey, mine, theirs }: MergeConflict): boolean {
  if (rowKey !== null) return mine !== null && theirs !== null;
  return textIn(mine) !== undefined && textIn(theirs) !== undefined;
}

/**
 * The content with theirs put behind what is there now: their text behind mine, their row below mine.
 *
 * @param newKey the key of their row, since mine has the one it had
 */
export function keepBoth(
  content: HandoffContent,
  { field, rowKey, theirs }: MergeConflict,
  newKey: string,
): HandoffContent {
  const now = readField(content, field);
  if (rowKey !== null) {
    const rows = now as readonly ContentRow[];
    const index = rows.findIndex(({ key }) => key === rowKey);
    const row = { ...(theirs as ContentRow), key: newKey };
    return writeField(content, field, rows.toSpliced(index + 1, 0, row) as ContentValue);
  }
  const both = [textIn(now), textIn(theirs)].filter(Boolean).join(manyLines.has(field) ? "\n" : "; ");
  return writeField(
    content,
    field,
    (typeof theirs === "string" ? both : { state: "KNOWN", value: both }) as ContentValue,
  );
}

function textIn(value: ConflictValue): string | undefined {
  if (typeof value === "string") return value;
  const answer = value as Answer<unknown> | null;
  const known = answer && "state" in answer && answer.state === "KNOWN" ? answer.value : undefined;
  return typeof known === "string" ? known : undefined;
}
