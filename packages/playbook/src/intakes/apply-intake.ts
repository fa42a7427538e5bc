import type { HandoffContent } from "../handoffs/content.ts";
import { isBlank } from "../text/clean-text.ts";
import type { IntakeProposal } from "./intake.ts";

/**
 * A handoff with the buyer's own answers taken over: only where nothing was asked or written yet, so what the OSC
 * wrote always stays.
 *
 * @example
 * const filled = applyIntake(draft, intake);
 */
export function applyIntake(content: HandoffContent, proposal: IntakeProposal): HandoffContent {
  return {
    ...content,
    identity: filled(content.identity, proposal.identity),
    qualification: filled(content.qualification, proposal.qualification),
  };
}

function filled<Section extends object>(mine: Section, proposed: Section): Section {
  const entries = Object.entries(mine) as [keyof Section, unknown][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isOpen(value) ? proposed[name] : value]),
  ) as Section;
}

/** Nothing asked, no rows, no words. */
function isOpen(value: unknown): boolean {
  if (typeof value === "string") return isBlank(value);
  if (Array.isArray(value)) return value.length === 0;
  return (value as { readonly state: string }).state === "NOT_ASKED";
}
