export { type Bounds, type PolicyFigure, policyBounds, policyFigures } from "./bounds.ts";
export { type PolicyChange, parsePolicy } from "./parse-policy.ts";
export { defaultPolicy, type HandoffPattern, handoffPatterns, type PlaybookPolicy } from "./policy.ts";
export { policyChanges } from "./policy-changes.ts";
