/** Texts in one language, by what they are in English: `{ "Try again": "Intentar de nuevo" }`. */
export type Words = Readonly<Record<string, string>>;

/**
 * Says an English text in the reader's language. `{name}` stands for a value, and
 * `{n, plural, one {# promise} other {# promises}}` for the form a number asks for.
 */
export type Say = (text: string, values?: Values) => string;

/** What stands for the placeholders of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** What is needed to speak to a reader. */
export interface Language {
  /** BCP 47, for `Intl`: "es-US". */
  readonly locale: string;
  readonly say: Say;
}

/**
 * A language out of word lists, the first that has a text winning; a text none of them has stays English.
 *
 * @example languageOf("es-US", { "{n, plural, one {# home} other {# homes}}": "{n, plural, one {# casa} other {# casas}}" })
 */
export function languageOf(locale: string, ...lists: readonly (Words | undefined)[]): Language {
  const known = knownLocale(locale);
  // Made when something is counted: what Intl loads for it was a good part of a widget's start.
  let rules: Intl.PluralRules | undefined;
  const select = (n: number) => {
    rules ??= new Intl.PluralRules(known);
    return rules.select(n);
  };
  return {
    locale: known,
    say(text, values) {
      const found = lists.find((words) => typeof words?.[text] === "string")?.[text] ?? text;
      return values ? filled(found, values, known, select) : found;
    },
  };
}

/** What everything is said in unless told otherwise. */
export const english: Language = languageOf("en-US");

/** A placeholder, and the branches of one that counts, which hold text and plain placeholders. */
const placeholder = /\{(\w+)(?:,\s*plural,((?:\s*=?\w+\s*\{(?:[^{}]|\{\w+\})*\})+)\s*)?\}/g;
const branch = /(=?\w+)\s*\{((?:[^{}]|\{\w+\})*)\}/g;

/** One pass, so that what a person wrote is never taken for a placeholder. An unknown placeholder stays, to be seen. */
function filled(text: string, values: Values, locale: string, select: (n: number) => string): string {
  const given = (name: string, otherwise: string) =>
    String(Object.hasOwn(values, name) ? values[name] : otherwise);
  return text.replace(placeholder, (whole, name: string, branches = "") => {
    const value = given(name, whole);
    if (!branches) return value;
    const forms = new Map<string, string>();
    for (const [, key = "", form = ""] of branches.matchAll(branch)) forms.set(key, form);
    const form = forms.get(`=${value}`) ?? forms.get(select(Number(value))) ?? forms.get("other");
    const number = Number(value).toLocaleString(locale);
    return (form ?? whole).replace(/#|\{(\w+)\}/g, (part, inner = "") =>
      inner ? given(inner, part) : number,
    );
  });
}

/**
 * A host's `lang` may be anything ("en_US"); `Intl` throws at what is not a locale. Digits are the ones our fields
 * read, in every language.
 */
function knownLocale(locale: string): string {
  // These have our digits wherever they are spoken, and asking Intl is dear.
  if (/^e[ns](-\w\w)?$/.test(locale)) return locale;
  try {
    const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
    return new Intl.Locale(locale, numberingSystem === "latn" ? {} : { numberingSystem: "latn" }).toString();
  } catch {
    return "en-US";
  }
}
