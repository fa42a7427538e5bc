import { english } from "@baton/playbook";
import { expect, test } from "vitest";
import { householdWords } from "./household.ts";

const person = (name: string, decides: boolean, comesToTour: boolean) => ({
  name,
  relation: "",
  decides,
  comesToTour,
});

test.each([
  ["Both decide; both are coming", [person("Dana Herrera", true, true), person("Luis Herrera", true, true)]],
  [
    "Dana decides; both are coming",
    [person("Dana Herrera", true, true), person("Luis Herrera", false, true)],
  ],
  [
    "Dana decides; Luis is coming",
    [person("Dana Herrera", true, false), person("Luis Herrera", false, true)],
  ],
  ["Anna decides and is coming", [person("Anna Lindqvist", true, true)]],
  ["Dana decides and is coming", [person("Dana Herrera", true, true), person("Luis Herrera", false, false)]],
  ["Not known who decides; not known who comes", [person("Anna Lindqvist", false, false)]],
  [
    "Dana and Luis decide; all are coming",
    [person("Dana H", true, true), person("Luis H", true, true), person("Rosa H", false, true)],
  ],
  ["", [person(" ", true, true)]],
])("%s", (words, people) => {
  expect(householdWords(people, english)).toBe(words);
});
