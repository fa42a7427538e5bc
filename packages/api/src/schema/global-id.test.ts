import fc from "fast-check";
import { expect, test } from "vitest";
import { globalIdTypes, parseGlobalId, toGlobalId, toUuid } from "./global-id.ts";

const type = fc.constantFrom(...globalIdTypes);

test("an id leads back to its type and uuid", () => {
  fc.assert(
    fc.property(type, fc.uuid(), (name, uuid) => {
      expect(parseGlobalId(toGlobalId(name, uuid))).toEqual({ type: name, uuid });
    }),
  );
});

test("whatever is not an id of the type asked for leads to the uuid of no row, and never throws", () => {
  const nowhere = toUuid("Tour", "");
  fc.assert(
    fc.property(
      type,
      fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.base64String()),
      (name, text) => {
        expect(toUuid(name, text)).toBe(nowhere);
      },
    ),
  );
  fc.assert(
    fc.property(type, type, fc.uuid(), (name, other, uuid) => {
      fc.pre(name !== other);
      expect(toUuid(name, toGlobalId(other, uuid))).toBe(nowhere);
    }),
  );
});

test.each([
  ["padding", (id: string) => `${id}=`],
  ["a stray character", (id: string) => `${id.slice(0, 4)}\n${id.slice(4)}`],
  ["the other base64 alphabet", (id: string) => Buffer.from(id, "base64url").toString("base64").concat("/")],
  ["an upper-case uuid", (id: string) => upperCase(id)],
])("one object has one id: %s makes it no id", (_what, spoil) => {
  expect(parseGlobalId(spoil(toGlobalId("Tour", "0190d3a4-7c1e-7b7e-9d2f-1c2b3a4d5e6f")))).toBeNull();
});

function upperCase(id: string): string {
  const [name, uuid = ""] = Buffer.from(id, "base64url").toString().split(":");
  return Buffer.from(`${name}:${uuid.toUpperCase()}`).toString("base64url");
}
