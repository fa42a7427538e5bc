import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { languageOf } from "../text/language.ts";
import { check } from "./check.ts";
import { englishTerms } from "./english-terms.ts";
import { protectedClasses } from "./protected-class.ts";
import { spanishTerms } from "./spanish-terms.ts";

const found = (text: string) => check(text).map(({ term, protectedClass }) => `${term}: ${protectedClass}`);

test.each([
  ["Nice white family, pre-approved", "white: RACE"],
  ["They are black, from Dallas", "black: RACE"],
  ["Mostly Asian buyers there", "asian: RACE"],
  ["an African-American couple", "african american: RACE"],
  ["Prefers no minorities", "minority: RACE"],
  ["dark-skinned man", "dark-skinned: COLOR"],
  ["a family of color", "people of color: COLOR"],
  ["Very Christian family", "faith: RELIGION"],
  ["They’re Jewish, keep Saturday free", "faith: RELIGION"],
  ["wants to be near the Baptist church", "near the church: RELIGION"],
  ["close to a mosque", "near the church: RELIGION"],
  ["a same-sex couple", "same-sex: SEX"],
  ["Ladies only floor", "men only: SEX"],
  ["Luis is deaf", "deaf: DISABILITY"],
  ["Her mother is in a wheelchair", "in a wheelchair: DISABILITY"],
  ["handicapped son", "handicapped: DISABILITY"],
  ["Perfect for young families", "for families: FAMILIAL_STATUS"],
  ["Adults only, please", "adults only: FAMILIAL_STATUS"],
  ["No kids preferred here", "no children: FAMILIAL_STATUS"],
  ["She’s pregnant", "pregnant: FAMILIAL_STATUS"],
  ["a single mom of two", "single mother: FAMILIAL_STATUS"],
  ["family-friendly street", "family-friendly: FAMILIAL_STATUS"],
  ["Hispanic household", "hispanic: NATIONAL_ORIGIN"],
  ["They are Chinese", "national origin: NATIONAL_ORIGIN"],
  ["a Mexican family", "national origin: NATIONAL_ORIGIN"],
  ["husband has a thick accent", "no english: NATIONAL_ORIGIN"],
  ["would fit in with their own kind", "their own kind: NATIONAL_ORIGIN"],
])("%s → %s", (text, entry) => {
  expect(found(text)).toEqual([entry]);
});

test.each([
  ["Una familia blanca muy amable", "blanco: RACE"],
  ["Son una pareja afroamericana", "afroamericano: RACE"],
  ["gente de color", "color de piel: COLOR"],
  ["una familia muy católica", "fe: RELIGION"],
  ["quieren estar cerca de la iglesia", "cerca de la iglesia: RELIGION"],
  ["solo para mujeres", "solo mujeres: SEX"],
  ["su madre usa silla de ruedas", "en silla de ruedas: DISABILITY"],
  ["Ideal para familias", "ideal para familias: FAMILIAL_STATUS"],
  ["No se admiten niños", "sin niños: FAMILIAL_STATUS"],
  ["está embarazada", "embarazada: FAMILIAL_STATUS"],
  ["familia mexicana", "origen: NATIONAL_ORIGIN"],
  ["Inmigrantes sin papeles", "inmigrante: NATIONAL_ORIGIN, inmigrante: NATIONAL_ORIGIN"],
])("%s → %s", (text, entries) => {
  expect(found(text).join(", ")).toBe(entries);
});

describe("lets pass", () => {
  // HUD's memorandum of January 9, 1995 names most of the first rows as no violation.
  it.each([
    "Family room off the kitchen, single-family home",
    "Walking distance to the park and to schools",
    "Master bedroom on the ground floor",
    "Quiet neighbourhood, quiet streets, great view",
    "Mother-in-law suite, bachelor apartment, walk-in closets",
    "Wheelchair ramp and a step-free entry, handicap parking",
    "Near the Church Street entrance; meet at 12 Church Rd",
    "White cabinets, black granite, the cabinets are white",
    "The tiles are Italian and the oven is German",
    "Christian Lopez and his wife Blanca; his name is Christian",
    "Window blinds; the corner is blind-free; an accent wall",
    "Oriental rug in the den, Indian Creek lot, Asian pears",
    "Expecting a call from the lender; they are expecting us at ten",
    "Two kids, 4 and 7: each wants a room. They have no children yet",
    "Needs a bedroom downstairs for her mother, who cannot do stairs",
    "Speaks Spanish; prefers texts in Spanish",
    "No mention of the HOA. Private yard, exclusive incentive, traditional plan",
    "Mature trees, colored pencils, a gay shade of yellow",
    "Cocina blanca con encimera negra, sala familiar",
    "Los gabinetes son blancos; a pasos del parque; casa unifamiliar",
    "Calle Iglesia 12; prefiere mensajes en español; dos hijos",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

it("says where, why and what to write instead", () => {
  const text = "Loved it. Perfect for\nfamilies, he said";
  const [warning] = check(text);
  expect(text.slice(warning?.index, (warning?.index ?? 0) + (warning?.length ?? 0))).toBe(
    "Perfect for\nfamilies",
  );
  expect(warning).toMatchObject({
    why: "It says whom a home suits by familial status.",
    suggestion: "Describe the home, not who should live in it: three bedrooms, a fenced yard.",
  });
  expect(check("She is pregnant")[0]?.suggestion).toContain("volunteered facts");
});

it("says it in the reader's language, whatever the text is written in", () => {
  const spanish = languageOf("es-US", {
    race: "raza",
    "It describes somebody by {class}, which no choice of a home may rest on.":
      "Describe a alguien por {class}.",
  });
  expect(check("a white couple", spanish)[0]?.why).toBe("Describe a alguien por raza.");
});

it("says a word that both lists have once, and two apart twice", () => {
  expect(found("es gay")).toEqual(["gay: SEX"]);
  expect(found("Hispanic and pregnant")).toEqual(["hispanic: NATIONAL_ORIGIN", "pregnant: FAMILIAL_STATUS"]);
});

it("points into the text, in order and without overlap, whatever is written", () => {
  const words = fc.array(
    fc.constantFrom("white family", "Ñandú", "é\u0301", "İ", "🏡", "no kids", "gay", "\n", "son", "x"),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(" ");
      let end = 0;
      for (const { index, length } of check(text)) {
        expect(index).toBeGreaterThanOrEqual(end);
        end = index + length;
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

it("reads a long text at once", () => {
  const text = "Near the pond, they have no walking distance to it, perfect for a morning. ".repeat(400);
  const start = performance.now();
  expect(check(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2000);
});

it("has terms of every class in both languages, none twice", () => {
  for (const list of [englishTerms, spanishTerms]) {
    expect(new Set(list.map(({ protectedClass }) => protectedClass))).toEqual(new Set(protectedClasses));
    expect(new Set(list.map(({ term }) => term)).size).toBe(list.length);
  }
});
