import { english, type Language } from "../text/language.ts";

/**
 * How many words a text has: runs between white space that hold a letter or a digit, as word processors count, so
 * "pre-approved" and "$480,000" are one word each and a dash is none. Not Intl.Segmenter, whose splits differ between
 * runtimes: form and API must show the same number.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * Adults read English silently at 238 words a minute on average (Brysbaert 2019, a meta-analysis of 190 studies). A
 * brief is read standing up and to be acted on, so a slower 200 is counted.
 */
const wordsPerMinute = 200;

export function readingSeconds(wordCount: number): number {
  return Math.round((wordCount / wordsPerMinute) * 60);
}

/** "under 1 min", "about 1 min", "about 2 min". */
export function formatReadingTime(seconds: number, { say }: Language = english): string {
  return say(seconds < 30 ? "under 1 min" : "about {minutes} min", { minutes: Math.round(seconds / 60) });
}
