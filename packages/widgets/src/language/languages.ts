import type { Words } from "@baton/playbook";

/** A language file, or how to fetch it when the first widget needs it. */
export type WordsSource = Words | (() => Promise<{ readonly default: Words }>);

const english: Words = {};
const sources = new Map<string, WordsSource>([
  ["en", english],
  ["es", () => import("./es.ts")],
]);
const here = new Map<WordsSource, Words | "failed">();
const listeners = new Set<() => void>();
let changes = 0;

/**
 * Adds a language, or puts another in place of one of ours. What it has no words for is said in English.
 *
 * @param tag BCP 47: "fr", or "fr-CA" for that region alone
 * @param words by what they are in English, as in our `es.ts`; or a function that imports them
 * @example
 * ```ts
 * registerLanguage("fr", () => import("./baton-fr.ts"));
 * ```
 */
export function registerLanguage(tag: string, words: WordsSource): void {
  sources.set(tag.toLowerCase(), words);
  tell();
}

/** A language we have words for, or shall have in a moment. */
export interface Spoken {
  /** For `Intl`. */
  readonly locale: string;
  /** Undefined while they are on their way. */
  readonly words: Words | undefined;
}

const inEnglish: Spoken = { locale: "en-US", words: english };

/** Homes are sold in dollars: a page that names no region gets the money and dates of the United States. */
const regions: Readonly<Record<string, string>> = { en: "en-US", es: "es-US" };

/** What to speak where `lang` is asked for: "es-MX" is Spanish with Mexico's numbers, an unknown language English. */
export function spokenFor(lang: string): Spoken {
  const written = lang.trim().replaceAll("_", "-");
  const asked = written.toLowerCase();
  for (let tag = asked; tag; tag = tag.replace(/-?[^-]*$/, "")) {
    const source = sources.get(tag);
    const words = source && wordsFrom(source);
    if (source && words !== "failed") return { locale: regions[asked] ?? written, words };
  }
  return inEnglish;
}

/** Undefined when all is here to speak where `lang` is asked for; else resolves once it is. */
export function languageHere(lang: string): Promise<void> | undefined {
  if (spokenFor(lang).words) return undefined;
  return new Promise((resolve) => {
    const stop = onLanguageChange(() => {
      if (!spokenFor(lang).words) return;
      stop();
      resolve();
    });
  });
}

/** Counts what has been added or has arrived, for `useSyncExternalStore`. */
export function languageChanges(): number {
  return changes;
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What cannot be fetched is asked for again by the next page: a browser remembers that a module failed. */
function wordsFrom(source: WordsSource): Words | "failed" | undefined {
  if (typeof source !== "function") return source;
  if (!fetching.has(source)) {
    fetching.add(source);
    const arrived = (words: Words | "failed") => {
      here.set(source, words);
      tell();
    };
    Promise.resolve()
      .then(source)
      .then(({ default: words }) => arrived(words ?? "failed"))
      .catch(() => arrived("failed"));
  }
  return here.get(source);
}

const fetching = new Set<WordsSource>();

function tell(): void {
  changes += 1;
  for (const listener of [...listeners]) listener();
}
