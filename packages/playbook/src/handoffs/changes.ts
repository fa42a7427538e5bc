import type { HandoffContent } from "./content.ts";
import type { ContentField, HandoffSection } from "./fields.ts";
import type { ContentNames } from "./names.ts";

/** One field that reads differently than before. */
export interface HandoffChange {
  readonly section: HandoffSection;
  readonly field: ContentField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What changed between two contents, in words, in the order of the form. */
export function contentChanges(
  before: HandoffContent,
  after: HandoffContent,
  names: ContentNames,
): readonly HandoffChange[] {
  throw new Error(`not built yet ${before} ${after} ${names}`);
}
