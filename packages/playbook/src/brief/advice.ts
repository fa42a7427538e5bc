import type { PlaybookPolicy } from "../policy/policy.ts";
import { english, type Language } from "../text/language.ts";

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
  { say }: Language = english,
): readonly string[] {
  const { briefWordsMin: min, briefWordsMax: max } = policy;
  if (wordCount > max) {
    const longest = parts.toSorted((a, b) => b.words - a.words).slice(0, 3);
    const named = longest.map(({ label, words }) => `${say(label)} (${words})`).join(", ");
    const over = say("{n, plural, one {# word over {max}.} other {# words over {max}.}}", {
      n: wordCount - max,
      max,
    });
    return [`${over} ${say("Trim the longest parts first: {parts}.", { parts: named })}`];
  }
  if (wordCount >= min) return [];
  const short = say("{n, plural, one {# word short of {min}.} other {# words short of {min}.}}", {
    n: min - wordCount,
    min,
  });
  const next =
    blank.length > 0
      ? say("Nothing yet on: {fields}.", { fields: blank.map((label) => say(label)).join(", ") })
      : say("Say more where it helps.");
  return [`${short} ${next}`];
}
