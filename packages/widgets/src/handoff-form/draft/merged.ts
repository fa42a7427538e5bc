import { type ContentField, type HandoffContent, handoffFields, readField } from "@baton/playbook";
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
    const says = sayings(readField(after, field));
    return sayings(readField(before, field)).some((saying) => !says.includes(saying));
  });
}

const contentFields = handoffFields.filter((field): field is ContentField => field !== "PROMISES");

/** Every single thing a value says, each with the name it goes by; blanks, "no" and "not asked" say nothing. */
function sayings(value: unknown, name = ""): readonly string[] {
  if (typeof value === "object" && value !== null) {
    // A list's things go by the list's name, so that moving one is no change.
    const named = Object.entries(value).filter(([inner]) => inner !== "key");
    return named.flatMap(([inner, one]) => sayings(one, Array.isArray(value) ? name : inner));
  }
  // The server takes blanks off the ends; that is no change.
  const said = String(value ?? "").trim();
  return /^(|false|NOT_ASKED)$/.test(said) ? [] : [`${name}: ${said}`];
}
