import type { PlaybookPolicy } from "../policy/policy.ts";
import type { HandoffContent } from "./content.ts";
import type { HandoffField, HandoffSection } from "./fields.ts";

export type MissingReason = "NOT_ASKED" | "EMPTY" | "INCOMPLETE";

/** A required field that still blocks delivery. */
export interface MissingField {
  readonly section: HandoffSection;
  readonly field: HandoffField;
  readonly label: string;
  readonly reason: MissingReason;
  /** In words a form can show: "Financing — not asked". */
  readonly message: string;
}

export interface SectionCompleteness {
  readonly section: HandoffSection;
  readonly label: string;
  readonly missing: readonly MissingField[];
}

export interface Completeness {
  readonly complete: boolean;
  /** All four sections, in order, also those with nothing missing. */
  readonly sections: readonly SectionCompleteness[];
  readonly missing: readonly MissingField[];
}

/** What completeness needs to know beside the content. */
export interface CompletenessFacts {
  /** Commitments that have this handoff as their source, whatever their status. */
  readonly promiseCount: number;
}

/** What still blocks delivery under a policy. */
export function completeness(
  content: HandoffContent,
  policy: PlaybookPolicy,
  facts: CompletenessFacts,
): Completeness {
  throw new Error(`not built yet ${content} ${policy} ${facts}`);
}
