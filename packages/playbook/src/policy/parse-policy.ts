import { type HandoffField, handoffFields } from "../handoffs/fields.ts";
import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import { type PolicyFigure, policyBounds, policyFigures } from "./bounds.ts";
import { handoffPatterns, type PlaybookPolicy } from "./policy.ts";

/** What is to change; what is left out, or null, stays as it is. */
export type PolicyChange = { readonly [Key in keyof PlaybookPolicy]?: PlaybookPolicy[Key] | null };

/** A policy with some of it changed, every figure within its bounds and none at odds with another. */
export function parsePolicy(
  policy: PlaybookPolicy,
  change: PolicyChange,
): Result<PlaybookPolicy, InvalidInput> {
  const given = Object.entries(change).filter(([key, value]) => key in policy && value != null);
  const changed: PlaybookPolicy = { ...policy, ...Object.fromEntries(given) };
  const outside = policyFigures
    .filter((figure) => given.some(([key]) => key === figure))
    .find(isOutside(changed));
  if (outside) return refuse("INVALID_INPUT", outsideWords(outside, changed[outside]), [outside]);
  if (!handoffPatterns.includes(changed.pattern)) {
    return refuse("INVALID_INPUT", `The pattern must be one of ${handoffPatterns.join(", ")}.`, ["pattern"]);
  }
  const required = parseRequired(changed.requiredFields);
  if (!required.ok) return required;
  const atOdds = findAtOdds(changed);
  if (atOdds) return refuse("INVALID_INPUT", atOdds.message, [atOdds.figure]);
  return accept({ ...changed, requiredFields: required.value });
}

function isOutside(policy: PlaybookPolicy): (figure: PolicyFigure) => boolean {
  return (figure) => {
    const { min, max } = policyBounds[figure];
    const value = policy[figure];
    return !Number.isInteger(value) || value < min || value > max;
  };
}

function outsideWords(figure: PolicyFigure, value: number): string {
  const { min, max, unit, what } = policyBounds[figure];
  return `${what} must be a whole number from ${min} to ${max} ${unit}; ${value} is not. Choose one within it.`;
}

/** In the form's order, each once. Notes supplement the fields, so nothing can wait for them. */
function parseRequired(fields: readonly HandoffField[]): Result<readonly HandoffField[], InvalidInput> {
  const field = ["requiredFields"];
  const unknown = fields.find((one) => !handoffFields.includes(one));
  if (unknown) return refuse("INVALID_INPUT", `“${unknown}” is no field of a handoff. Leave it out.`, field);
  if (fields.includes("NOTES")) {
    return refuse(
      "INVALID_INPUT",
      "Notes supplement the fields and never replace them, so they cannot be required. Leave them out.",
      field,
    );
  }
  return accept(handoffFields.filter((one) => fields.includes(one)));
}

/** Two figures that are each within their bounds and cannot hold together. */
function findAtOdds(
  policy: PlaybookPolicy,
): { readonly figure: PolicyFigure; readonly message: string } | null {
  if (policy.readWindowHours > policy.deliveryLeadHours) {
    return {
      figure: "readWindowHours",
      message: `The ${policy.readWindowHours} hours to read would begin before the handoff is due, ${policy.deliveryLeadHours} hours before the tour. Choose at most as many hours to read.`,
    };
  }
  if (policy.briefWordsMin > policy.briefWordsMax) {
    return {
      figure: "briefWordsMin",
      message: `The shortest brief, ${policy.briefWordsMin} words, would be longer than the longest, ${policy.briefWordsMax}. Choose a smaller one.`,
    };
  }
  return null;
}
