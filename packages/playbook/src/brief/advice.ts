import type { PlaybookPolicy } from "../policy/policy.ts";

/** One labelled part of a brief, for advice on what to trim. */
export interface BriefPart {
  readonly label: string;
  readonly words: number;
}

/** How the brief comes to the policy's length: the longest parts to trim, or the blank ones to fill. Empty when it fits. */
export function briefAdvice(
  wordCount: number,
  parts: readonly BriefPart[],
  blank: readonly string[],
  policy: Pick<PlaybookPolicy, "briefWordsMin" | "briefWordsMax">,
): readonly string[] {
  const { briefWordsMin: min, briefWordsMax: max } = policy;
  if (wordCount > max) {
    const longest = parts.toSorted((a, b) => b.words - a.words).slice(0, 3);
    const list = longest.map(({ label, words }) => `${label} (${words})`).join(", ");
    return [`${count(wordCount - max)} over ${max}. Trim the longest parts first: ${list}.`];
  }
  if (wordCount >= min) return [];
  const short = `${count(min - wordCount)} short of ${min}.`;
  return [
    blank.length > 0 ? `${short} Nothing yet on: ${blank.join(", ")}.` : `${short} Say more where it helps.`,
  ];
}

function count(words: number): string {
  return words === 1 ? "1 word" : `${words} words`;
}
