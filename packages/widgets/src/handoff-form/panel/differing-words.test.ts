import { expect, test } from "vitest";
import { differingWords } from "./differing-words.ts";

const marked = (text: string, other: string) =>
  differingWords(text, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join("");

test("marks the words the other text has not", () => {
  expect(marked("Renting until March with a dog", "Renting until May with two dogs")).toBe(
    "Renting until [March ]with [a dog]",
  );
  expect(marked("Coffee first, then the Magnolia", "then the Magnolia")).toBe(
    "[Coffee first, ]then the Magnolia",
  );
  expect([marked("Same", "Same"), marked("All new", ""), marked("", "Gone")]).toEqual([
    "Same",
    "[All new]",
    "",
  ]);
});

/** Every text of up to four of three words. */
const texts = ["", "a ", "b ", "c\n"].reduce<string[]>(
  (all) => [...new Set(all.flatMap((text) => ["", "a ", "b ", "c\n"].map((word) => text + word)))],
  [""],
);

test("says every word of the text, and shares as many words one way as the other", () => {
  const shared = (text: string, other: string) =>
    differingWords(text, other).reduce((count, { text, differs }) => count + (differs ? 0 : text.length), 0);
  for (const one of texts) {
    for (const other of texts) {
      expect(
        differingWords(one, other)
          .map(({ text }) => text)
          .join(""),
      ).toBe(one);
      expect(shared(one, other)).toBe(shared(other, one));
    }
  }
});
