import type { ProtectedClass } from "./protected-class.ts";

/**
 * How a term goes wrong: it `DESCRIBES` a person by a class, says whom a home or a place `PREFERS`, or finds a place by
 * a `LANDMARK` of one group.
 */
export type TermKind = "DESCRIBES" | "PREFERS" | "LANDMARK";

/** One entry of the word list. */
export interface Term {
  /** As it is recorded and listed in docs/fairness.md. */
  readonly term: string;
  readonly protectedClass: ProtectedClass;
  readonly kind: TermKind;
  /** What it is found by, over text in lower case without accents, between word boundaries. */
  readonly pattern: string;
}

type Entry = readonly [term: string, pattern?: string];

/** Terms of one class and kind; without a pattern the term itself, in the plural too. */
export function terms(
  protectedClass: ProtectedClass,
  kind: TermKind,
  ...entries: readonly Entry[]
): readonly Term[] {
  return entries.map(([term, pattern = `${term}s?`]) => ({ term, protectedClass, kind, pattern }));
}
