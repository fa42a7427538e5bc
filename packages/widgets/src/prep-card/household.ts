import type { HouseholdPerson, Language } from "@baton/playbook";
import { firstName } from "./card.ts";

type Person = Omit<HouseholdPerson, "key">;

/** Who decides and who comes, in one phrase: "Both decide; both are coming". Empty when nobody is named. */
export function householdWords(people: readonly Person[], language: Language): string {
  const named = people.filter((person) => person.name.trim() !== "");
  if (named.length === 0) return "";
  const deciding = named.filter((person) => person.decides);
  const coming = named.filter((person) => person.comesToTour);
  const partly = deciding.length < named.length || named.length === 1;
  const same = coming.length === deciding.length && deciding.every((person) => person.comesToTour);
  if (partly && same && deciding.length > 0)
    return language.say(sameWords, subject(deciding, language.locale));
  const decide = inWords(decidingWords, deciding, named, language);
  return `${decide}; ${inWords(comingWords, coming, named, language)}`;
}

const decidingWords = {
  nobody: "Not known who decides",
  both: "Both decide",
  all: "All decide",
  some: "{n, plural, one {{names} decides} other {{names} decide}}",
} as const;

const comingWords = {
  nobody: "not known who comes",
  both: "both are coming",
  all: "all are coming",
  some: "{n, plural, one {{names} is coming} other {{names} are coming}}",
} as const;

const sameWords = "{n, plural, one {{names} decides and is coming} other {{names} decide and are coming}}";

type Phrases = Readonly<Record<keyof typeof decidingWords, string>>;

function inWords(
  words: Phrases,
  some: readonly Person[],
  all: readonly Person[],
  language: Language,
): string {
  const { locale, say } = language;
  const n = some.length;
  if (n === 0) return say(words.nobody);
  if (n > 1 && n === all.length) return say(n === 2 ? words.both : words.all);
  return say(words.some, subject(some, locale));
}

function subject(people: readonly Person[], locale: string) {
  const names = people.map((person) => firstName(person.name));
  return { n: people.length, names: new Intl.ListFormat(locale).format(names) };
}
