import fc from "fast-check";
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
  expect([marked("Same", "Same"), marked("All new", ""), marked("", "Gone")]).toEqual(["Same", "[All new]", ""]);
});

test("says every word of the text, and shares as many words one way as the other", () => {
  const text = fc.array(fc.constantFrom("a ", "b ", "c\n", "d"), { maxLength: 12 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [there, back] = [differingWords(one, other), differingWords(other, one)];
      expect(there.map((stretch) => stretch.text).join("")).toBe(one);
      const shared = (stretches: typeof there) => stretches.filter(({ differs }) => !differs).map((s) => s.text).join("");
      expect(shared(there)).toBe(shared(back));
    }),
  );
});
