import fc from "fast-check";
import { expect, test } from "vitest";
import { english, languageOf } from "./language.ts";

const spanish = languageOf("es-US", {
  "Try again": "Intentar de nuevo",
  "{n, plural, one {# promise} other {# promises}} to {name}":
    "{n, plural, one {# promesa} other {# promesas}} a {name}",
});

test("says what a list has, and English where it has nothing", () => {
  expect(spanish.say("Try again")).toBe("Intentar de nuevo");
  expect(spanish.say("Undo")).toBe("Undo");
});

test("the first list that has a text wins", () => {
  const host = languageOf("es-US", { Handoff: "Relevo" }, undefined, {
    Handoff: "Entrega",
    Undo: "Deshacer",
  });
  expect([host.say("Handoff"), host.say("Undo")]).toEqual(["Relevo", "Deshacer"]);
});

test("takes the form a number asks for, in the language's own rules", () => {
  const text = "{n, plural, one {# promise} other {# promises}} to {name}";
  expect(english.say(text, { n: 1, name: "Dana" })).toBe("1 promise to Dana");
  expect(english.say(text, { n: 1200, name: "Dana" })).toBe("1,200 promises to Dana");
  expect(spanish.say(text, { n: 2, name: "Dana" })).toBe("2 promesas a Dana");
  const polish = languageOf("pl", {
    homes: "{n, plural, one {# dom} few {# domy} many {# domów} other {# domu}}",
  });
  expect([1, 3, 5].map((n) => polish.say("homes", { n }))).toEqual(["1 dom", "3 domy", "5 domów"]);
});

test("an exact number goes before a rule, and a branch may hold a placeholder", () => {
  const text = "{n, plural, =0 {Nobody but {name}} one {{name} and # other} other {{name} and # others}}";
  expect([0, 1, 2].map((n) => english.say(text, { n, name: "Dana" }))).toEqual([
    "Nobody but Dana",
    "Dana and 1 other",
    "Dana and 2 others",
  ]);
});

test("what a person wrote is put in as it is", () => {
  const odd = fc.constantFrom("{name}", "{n, plural, other {#}}", "$&", "#", "{", "constructor", "__proto__");
  fc.assert(
    fc.property(fc.oneof(fc.string(), odd), fc.integer(), (name, n) => {
      expect(english.say("To {name}.", { name, n })).toBe(`To ${name}.`);
      expect(english.say("{n, plural, other {to {name}}}.", { name, n })).toBe(`to ${name}.`);
    }),
  );
});

test("never throws, whatever it is given", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "#",
    "{n",
    ", plural,",
    " one {",
    "other{",
    "=1 {",
    "{n}",
    "{x}",
    " ",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map((all) => all.join("")),
  );
  const values = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom("n", "x")),
    fc.oneof(fc.string(), fc.double()),
  );
  fc.assert(
    fc.property(text, fc.option(values, { nil: undefined }), fc.string(), (said, given, locale) => {
      expect(typeof languageOf(locale, { [said]: said }).say(said, given)).toBe("string");
    }),
  );
});

test("a name of JavaScript's own is a text like any other", () => {
  expect(spanish.say("constructor")).toBe("constructor");
  expect(spanish.say("__proto__", {})).toBe("__proto__");
  expect(english.say("{toString}", {})).toBe("{toString}");
});

test("what is not a locale is taken for English", () => {
  expect(languageOf("en_US").locale).toBe("en-US");
  expect(languageOf("").locale).toBe("en-US");
  expect(languageOf("ES-us").locale).toBe("es-US");
});

test("digits are those a field reads", () => {
  expect(languageOf("ar-EG").say("{n, plural, other {#}}", { n: 1200 })).toBe("1,200");
});
