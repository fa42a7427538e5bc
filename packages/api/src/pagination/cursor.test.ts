import { householdName, limits } from "@baton/playbook";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buyersByName } from "../buyers/buyer.queries.ts";
import { commitmentsBy } from "../commitments/commitment.queries.ts";
import { toursByStart } from "../tours/tour.queries.ts";
import { type Cursor, decodeCursor, encodeCursor } from "./cursor.ts";

const id = "0190d3a4-7c1e-7b7e-9d2f-1c2b3a4d5e6f";
const byStart = toursByStart("ASC");

test("a cursor leads back to its place", () => {
  const instant = fc.integer({
    min: Date.parse("1900-01-01T00:00:00Z"),
    max: Date.parse("2200-01-01T00:00:00Z"),
  });
  fc.assert(
    fc.property(instant, fc.uuid(), (key, uuid) => {
      expect(decodeCursor(byStart, encodeCursor(byStart, { key, id: uuid }))).toEqual({ key, id: uuid });
    }),
  );
  const name: Cursor = { key: "Dana & Luis Herrera, Ωmega", id };
  expect(decodeCursor(buyersByName, encodeCursor(buyersByName, name))).toEqual(name);
});

test.each(["家", '"', "\\"])(
  "a cursor of the longest name of a household, all %s, leads back too",
  (character) => {
    const people = ["a", "b"].map((last) => ({ name: character.repeat(limits.household / 2 - 3) + last }));
    const key = householdName(people);
    expect(key.length).toBeGreaterThan(limits.household - 5);
    expect(decodeCursor(buyersByName, encodeCursor(buyersByName, { key, id }))).toEqual({ key, id });
    const crowd = Array.from({ length: limits.rows }, () => ({ name: character.repeat(limits.name) }));
    const short = { key: householdName(crowd), id };
    expect(decodeCursor(buyersByName, encodeCursor(buyersByName, short))).toEqual(short);
  },
);

test("only an order that sorts nulls takes a cursor without a key", () => {
  const settled = commitmentsBy("SETTLED_AT_DESC");
  expect(decodeCursor(settled, encodeCursor(settled, { key: null, id }))).toEqual({ key: null, id });
  expect(decodeCursor(byStart, encodeCursor(byStart, { key: null, id }))).toBeNull();
});

test("a cursor of another list, or of the same list in another order, is none of this one", () => {
  const cursor = encodeCursor(toursByStart("DESC"), { key: 1, id });
  expect(decodeCursor(byStart, cursor)).toBeNull();
  expect(decodeCursor(commitmentsBy("DUE_AT_ASC"), cursor)).toBeNull();
});

const forged: [string, unknown][] = [
  ["another version", [2, "tours:ASC", 1, id]],
  ["a key of another kind", [1, "tours:ASC", "1", id]],
  ["an instant no database holds", [1, "tours:ASC", 8.64e15, id]],
  ["the year 50, which a driver reads as another", [1, "tours:ASC", Date.parse("0050-01-01T00:00:00Z"), id]],
  ["half a millisecond", [1, "tours:ASC", 0.5, id]],
  ["an id that is none", [1, "tours:ASC", 1, "x"]],
  ["too little", [1, "tours:ASC"]],
  ["an object", { list: "tours:ASC" }],
  ["null", null],
];

test.each(forged)("a forged cursor is none: %s", (_what, content) => {
  expect(decodeCursor(byStart, Buffer.from(JSON.stringify(content)).toString("base64url"))).toBeNull();
});

test("a key the database could not take is none", () => {
  const forgedName = (key: string) =>
    Buffer.from(JSON.stringify([1, "buyers", key, id])).toString("base64url");
  expect(decodeCursor(buyersByName, forgedName("a\u0000b"))).toBeNull();
  expect(decodeCursor(buyersByName, forgedName("a\ud800b"))).toBeNull();
  expect(decodeCursor(buyersByName, forgedName("ab"))).not.toBeNull();
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(decodeCursor(byStart, text)).toBeNull();
    }),
  );
});
