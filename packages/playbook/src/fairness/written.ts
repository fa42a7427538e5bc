import type { HandoffContent } from "../handoffs/content.ts";
import { contentFields } from "../handoffs/content-fields.ts";
import { describeField } from "../handoffs/describe.ts";
import { type ContentField, fieldDefinitions } from "../handoffs/fields.ts";
import { noNames } from "../handoffs/names.ts";
import { check } from "./check.ts";
import { type ProtectedClass, protectedClassWords } from "./protected-class.ts";

/** A text somebody wrote for good, under the name its screen gives it. */
export interface WrittenText {
  /** "Notes". */
  readonly field: string;
  readonly text: string;
}

/** What was found in one of them, as it is recorded. */
export interface FieldWarning {
  readonly field: string;
  readonly found: readonly { readonly term: string; readonly protectedClass: ProtectedClass }[];
}

/** Checks texts that are written for good; a term found twice in one of them counts once. */
export function fieldWarnings(texts: readonly WrittenText[]): readonly FieldWarning[] {
  return texts.flatMap(({ field, text }) => {
    const found = new Map(check(text).map(({ term, protectedClass }) => [term, { term, protectedClass }]));
    return found.size > 0 ? [{ field, found: [...found.values()] }] : [];
  });
}

/** "“no children” (familial status)", as a trail says it. */
export function warningInWords({ term, protectedClass }: FieldWarning["found"][number]): string {
  return `“${term}” (${protectedClassWords[protectedClass]})`;
}

/** Names, and what is quoted from elsewhere, are not the writer's words. */
const notWritten: readonly ContentField[] = ["PEOPLE", "INTERACTIONS"];

/** What a version says in free words that the one before it did not: only what is new is pointed at. */
export function writtenInVersion(
  before: HandoffContent | null,
  after: HandoffContent,
): readonly WrittenText[] {
  return contentFields.flatMap((field) => {
    if (notWritten.includes(field)) return [];
    const text = (content: HandoffContent) => describeField(content, field, noNames).lines.join("\n");
    const said = text(after);
    const isNew = said !== "" && (before === null || text(before) !== said);
    return isNew ? [{ field: fieldDefinitions[field].label, text: said }] : [];
  });
}
