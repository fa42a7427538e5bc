import { describeField, type FieldInWords } from "../handoffs/describe.ts";
import { emptyContent } from "../handoffs/empty-content.ts";
import { answerFields, type ContentField } from "../handoffs/fields.ts";
import { noNames } from "../handoffs/names.ts";
import { english, type Language } from "../text/language.ts";
import type { IntakeProposal } from "./intake.ts";

const fields: readonly ContentField[] = [...answerFields, "VOLUNTEERED_FACTS", "NOTES"];

/** What a buyer said of themselves, field by field, in the prep card's order; nothing of what they did not say. */
export function describeIntake(
  { identity, qualification }: IntakeProposal,
  language: Language = english,
): readonly FieldInWords[] {
  const content = { ...emptyContent(), identity, qualification };
  return fields
    .map((field) => describeField(content, field, noNames, language))
    .filter(({ lines }) => lines.length > 0);
}
