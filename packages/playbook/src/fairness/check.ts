import { english, type Language } from "../text/language.ts";
import { englishTerms } from "./english-terms.ts";
import { type ProtectedClass, protectedClassWords } from "./protected-class.ts";
import { spanishTerms } from "./spanish-terms.ts";
import type { Term, TermKind } from "./term.ts";

/** A place in a text that speaks about a protected class. Advice: the writer decides. */
export interface FairnessWarning {
  /** The entry of the word list that was found: "no children". */
  readonly term: string;
  readonly protectedClass: ProtectedClass;
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** Why it is pointed at. */
  readonly why: string;
  /** What to write instead. */
  readonly suggestion: string;
}

const whyWords: Readonly<Record<TermKind, string>> = {
  DESCRIBES: "It describes somebody by {class}, which no choice of a home may rest on.",
  PREFERS: "It says whom a home suits by {class}.",
  LANDMARK: "It finds a place by a landmark of one group, which can read as a preference by {class}.",
};

const insteadWords: Readonly<Record<TermKind | "HOUSEHOLD", string>> = {
  DESCRIBES: "Write what they asked for or need: rooms, price, distance, a step-free way in.",
  PREFERS: "Describe the home, not who should live in it: three bedrooms, a fenced yard.",
  LANDMARK: "Name the street or the distance instead.",
  // A fact of the household has a place of its own.
  HOUSEHOLD: "If they told you so themselves, keep it under volunteered facts, and choose no home by it.",
};

interface Finder extends Term {
  readonly finder: RegExp;
}

/** Made when the first text is checked: most pages never check one. */
let finders: readonly Finder[] | undefined;

/**
 * Finds language about the classes the Fair Housing Act protects, in English and in Spanish, whatever language the
 * reader has. Which words, from which sources, and what is let pass on purpose: docs/fairness.md.
 *
 * @example check("Perfect for families").map(({ protectedClass }) => protectedClass) // ["FAMILIAL_STATUS"]
 */
export function check(text: string, { say }: Language = english): readonly FairnessWarning[] {
  finders ??= [...englishTerms, ...spanishTerms].map((term) => ({
    ...term,
    finder: new RegExp(`(?<![\\p{L}\\p{N}])(?:${term.pattern})(?![\\p{L}\\p{N}])`, "gu"),
  }));
  const plain = folded(text);
  const found = finders.flatMap(({ finder, term, protectedClass, kind }) =>
    [...plain.matchAll(finder)].map((match) => ({
      term,
      protectedClass,
      index: match.index,
      length: match[0].length,
      why: say(whyWords[kind], { class: say(protectedClassWords[protectedClass]) }),
      suggestion: say(insteadWords[isFamilialFact(protectedClass, kind) ? "HOUSEHOLD" : kind]),
    })),
  );
  return withoutInner(found.sort((a, b) => a.index - b.index || b.length - a.length));
}

function isFamilialFact(protectedClass: ProtectedClass, kind: TermKind): boolean {
  return protectedClass === "FAMILIAL_STATUS" && kind === "DESCRIBES";
}

/** Of what lies within something longer, the longer says it: both lists know "gay". */
function withoutInner(found: readonly FairnessWarning[]): readonly FairnessWarning[] {
  let end = 0;
  return found.filter(({ index, length }) => {
    const apart = index + length > end;
    end = Math.max(end, index + length);
    return apart;
  });
}

/** In lower case, without accents, with plain quotes and single spaces for breaks; every character where it was. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => plainUnit(text.charAt(at))).join("");
}

function plainUnit(unit: string): string {
  if (unit === "’" || unit === "‘") return "'";
  if (/\s/.test(unit)) return " ";
  const [plain = unit] = unit.normalize("NFD").toLowerCase();
  return plain.length === 1 ? plain : unit;
}
