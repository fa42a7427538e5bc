import { type ContentField, describeField, type HandoffContent, handoffFields } from "@baton/playbook";
import type { Writer } from "./draft.ts";

/** Somebody else's edits that came to the screen without a question. */
export interface Merged {
  readonly by: Writer;
  /** Fields in which words that stood on the screen are gone, in the order of the form. */
  readonly replaced: readonly ContentField[];
}

/** Adds one merge to those not noticed yet, a writer at a time. */
export function withMerge(before: readonly Merged[], merge: Merged): readonly Merged[] {
  const same = before.find(({ by }) => by.id === merge.by.id);
  const fields = new Set([...(same?.replaced ?? []), ...merge.replaced]);
  const replaced = contentFields.filter((field) => fields.has(field));
  return [...before.filter((each) => each !== same), { by: merge.by, replaced }];
}

/** Fields that no longer say all they said: what was only added to, or stood empty, is not among them. */
export function replacedFields(before: HandoffContent, after: HandoffContent): readonly ContentField[] {
  return contentFields.filter((field) => {
    const says = linesOf(after, field);
    return linesOf(before, field).some((line) => !says.includes(line));
  });
}

const contentFields = handoffFields.filter((field): field is ContentField => field !== "PROMISES");

/** Two plans are told apart by their ids here; nobody reads these words. */
const ids = { floorplan: (id: string) => id, interaction: (id: string) => id };

function linesOf(content: HandoffContent, field: ContentField): readonly string[] {
  // The server takes blanks off the ends; that is no change.
  return describeField(content, field, ids).lines.map((line) => line.trim());
}
