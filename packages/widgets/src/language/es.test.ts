import { expect, test } from "vitest";
import spanish from "./es.ts";
import { literalsInSource, textsInSource, unsaidInSource } from "./testing/texts-in-source.ts";

const said = textsInSource();

test("everything that is said has Spanish", () => {
  expect([...said].filter((text) => !Object.hasOwn(spanish, text))).toEqual([]);
});

test("there is no Spanish for what is never said", () => {
  const literals = literalsInSource();
  expect(Object.keys(spanish).filter((text) => !said.has(text) && !literals.has(text))).toEqual([]);
});

test("the Spanish has the placeholders of the English, and counts where it counts", () => {
  const different = Object.entries(spanish).filter(
    ([english, words]) => placeholders(english).join() !== placeholders(words).join(),
  );
  expect(different).toEqual([]);
});

test("no sentence has a second full stop after that of a time", () => {
  const sentences = Object.values(spanish).filter((words) => /\{(when|time)\}\.$/.test(words));
  expect(sentences).toEqual([]);
});

test("no component says anything but through say()", () => {
  expect(unsaidInSource()).toEqual([]);
});

test("the choices of one bar begin with different letters, which choose them", () => {
  const bars = [
    ["Known", "Undecided", "Declined", "Not asked"],
    ["Hot", "Warm", "Cool"],
    ["Yes", "No"],
  ];
  for (const bar of bars) {
    expect(new Set(bar.map((text) => spanish[text]?.normalize("NFD")[0]))).toHaveLength(bar.length);
  }
});

/** `{n, plural, …` and `{name}`, but no branch, which begins with a space or a number sign. */
function placeholders(text: string): readonly string[] {
  const names = [...text.matchAll(/\{(\w+(?:, plural)?)(?=[,}])/g)].map(([, name = ""]) => name);
  return [...new Set(names)].sort();
}
