import type { HouseholdPerson } from "../handoffs/content.ts";
import { isBlank } from "../text/clean-text.ts";
import { english, type Language } from "../text/language.ts";
import { limits } from "../text/limits.ts";

/**
 * The household as one would say it: "Dana & Luis Herrera" when the family name is shared, else
 * "Dana Herrera & Sam Ortiz"; "Dana Herrera & 11 others" where all the names would be too long to sort by and to
 * show. "" when nobody is named. At most `limits.household` characters for people that `parseHousehold` took: no
 * name is cut, because one name and a number always fit.
 */
export function householdName(people: readonly Pick<HouseholdPerson, "name">[]): string {
  const names = people.map(({ name }) => name.trim()).filter((name) => !isBlank(name));
  const all = allNames(names);
  if (all.length <= limits.household || names.length < 2) return all;
  const others = names.length - 1;
  return `${names[0]} & ${others} ${others === 1 ? "other" : "others"}`;
}

function allNames(names: readonly string[]): string {
  const families = new Set(names.map(familyName));
  const [shared] = families;
  if (names.length < 2 || families.size > 1 || !shared) return joined(names);
  return `${joined(names.map((name) => name.slice(0, -shared.length).trim()))} ${shared}`;
}

/** Who decides and who comes: "Both decide; both are coming", "Dana decides; Dana and Rosa are coming". */
export function describeHousehold(people: readonly HouseholdPerson[], language: Language = english): string {
  const named = people.filter(({ name }) => !isBlank(name));
  if (named.length === 0) return "";
  const deciding = named.filter(({ decides }) => decides);
  const coming = named.filter(({ comesToTour }) => comesToTour);
  return `${inWords(deciding, named, decidingWords, language)}; ${inWords(coming, named, comingWords, language)}`;
}

const decidingWords = {
  nobody: "Who decides is not known",
  both: "Both decide",
  all: "All {n} decide",
  some: "{n, plural, one {{names} decides} other {{names} decide}}",
} as const;

const comingWords = {
  nobody: "who is coming is not known",
  both: "both are coming",
  all: "all {n} are coming",
  some: "{n, plural, one {{names} is coming} other {{names} are coming}}",
} as const;

function inWords(
  some: readonly HouseholdPerson[],
  all: readonly HouseholdPerson[],
  words: typeof decidingWords | typeof comingWords,
  { locale, say }: Language,
): string {
  const n = some.length;
  if (n === 0) return say(words.nobody);
  if (n === all.length && n > 1) return say(n === 2 ? words.both : words.all, { n });
  const first = some.map(({ name }) => name.trim().split(/\s+/u)[0] ?? name);
  return say(words.some, { n, names: new Intl.ListFormat(locale).format(first) });
}

function familyName(name: string): string {
  return name.includes(" ") ? name.slice(name.lastIndexOf(" ") + 1) : "";
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} & ${names.at(-1)}`;
}
