import type { HouseholdPerson } from "@baton/playbook";
import { firstName } from "./card.ts";

/** Who decides and who comes, in one phrase: "Both decide; both are coming". Empty when nobody is named. */
export function householdWords(people: readonly Omit<HouseholdPerson, "key">[]): string {
  const named = people.filter((person) => person.name.trim() !== "");
  if (named.length === 0) return "";
  const deciding = named.filter((person) => person.decides);
  const coming = named.filter((person) => person.comesToTour);
  const partly = deciding.length < named.length || named.length === 1;
  if (
    partly &&
    deciding.length > 0 &&
    deciding.every((person) => person.comesToTour) &&
    coming.length === deciding.length
  ) {
    const one = deciding.length === 1;
    return `${subject(deciding, named)} ${one ? "decides and is" : "decide and are"} coming`;
  }
  const decide =
    deciding.length === 0
      ? "Not known who decides"
      : `${subject(deciding, named)} ${deciding.length === 1 ? "decides" : "decide"}`;
  const come =
    coming.length === 0
      ? "not known who comes"
      : `${subject(coming, named, deciding)} ${coming.length === 1 ? "is" : "are"} coming`;
  return `${decide}; ${come}`;
}

type Person = Pick<HouseholdPerson, "name">;

function subject(some: readonly Person[], all: readonly Person[], sameAs?: readonly Person[]): string {
  if (some.length > 1 && some.length === all.length) {
    const word = all.length === 2 ? "Both" : "All";
    return sameAs ? word.toLowerCase() : word;
  }
  const names = some.map((person) => firstName(person.name));
  return new Intl.ListFormat("en-US").format(names);
}
