import type { HandoffContent } from "../handoffs/content.ts";
import { sameValue } from "../handoffs/equal.ts";

/**
 * Takes back what `applyIntake` filled in: each field it changed is as before, unless it was changed again since.
 *
 * @param before the handoff as it was when the answers were taken over
 * @param filled what came of it then
 */
export function undoIntake(
  content: HandoffContent,
  before: HandoffContent,
  filled: HandoffContent,
): HandoffContent {
  return {
    ...content,
    identity: asBefore(content.identity, before.identity, filled.identity),
    qualification: asBefore(content.qualification, before.qualification, filled.qualification),
  };
}

function asBefore<Section extends object>(now: Section, before: Section, filled: Section): Section {
  const entries = Object.entries(now) as [keyof Section, unknown][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, sameValue(value, filled[name]) ? before[name] : value]),
  ) as Section;
}
