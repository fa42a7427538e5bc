import { fieldDefinitions, type HandoffField } from "../handoffs/fields.ts";
import { changed, type TrailChange } from "../trail/change.ts";
import { policyBounds, policyFigures } from "./bounds.ts";
import type { HandoffPattern, PlaybookPolicy } from "./policy.ts";

const patternWords: Readonly<Record<HandoffPattern, string>> = {
  STRUCTURED_RECORD: "Structured record",
  MORNING_SYNC: "Morning sync",
  AI_ASSISTED: "AI-assisted",
};

/** What differs between two policies, in words. */
export function policyChanges(from: PlaybookPolicy, to: PlaybookPolicy): readonly TrailChange[] {
  return [
    ...changed("Pattern", patternWords[from.pattern], patternWords[to.pattern]),
    ...changed("Required fields", labels(from.requiredFields), labels(to.requiredFields)),
    ...policyFigures.flatMap((figure) => {
      const { what, unit } = policyBounds[figure];
      return changed(what, `${from[figure]} ${unit}`, `${to[figure]} ${unit}`);
    }),
  ];
}

function labels(fields: readonly HandoffField[]): string {
  return fields.map((field) => fieldDefinitions[field].label).join(", ");
}
