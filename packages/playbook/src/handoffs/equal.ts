import type { HandoffContent } from "./content.ts";

/** True when two contents say the same; the order of rows counts, the order of object keys does not. */
export function sameContent(a: HandoffContent, b: HandoffContent): boolean {
  return sameValue(a, b);
}

/** Structural equality of JSON-like values. PostgreSQL's jsonb reorders keys, so their order must not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
}
