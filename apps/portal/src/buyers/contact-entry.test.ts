import { describe, expect, test } from "vitest";
import { contactWords, entryOf, readContact } from "./contact-entry.ts";

const typed = (kind: "PHONE" | "EMAIL", text: string, label = "") => ({ key: "c1", kind, text, label });

describe("a phone number as it is typed", () => {
  test.each([
    ["(512) 555-0188", "+15125550188", null],
    ["512-555-0188 ext 4", "+15125550188", "ext 4"],
    ["512.555.0188 x12", "+15125550188", "ext 12"],
    ["512 555 0188, Extension 7", "+15125550188", "ext 7"],
    ["+44 20 7946 0958 #3", "+442079460958", "ext 3"],
  ])("%s", (text, value, label) => {
    expect(readContact(typed("PHONE", text))).toEqual({ ok: true, value: { kind: "PHONE", value, label } });
  });

  test.each(["call me maybe", "555-0188", "512-555-0188 ext", "ext 4", "maya@example.com"])(
    "%s is refused, never guessed at",
    (text) => {
      expect(readContact(typed("PHONE", text))).toMatchObject({
        ok: false,
        refusal: { message: expect.stringContaining("not a phone number") },
      });
    },
  );

  test("comes back into its field as it was, and goes out the same", () => {
    const points = [
      { kind: "PHONE", value: "+15125550188", label: "ext 4" },
      { kind: "PHONE", value: "+442079460958", label: "her mother" },
      { kind: "EMAIL", value: "nora@example.com", label: null },
    ] as const;
    for (const point of points) {
      expect(readContact(entryOf(point, "c1"))).toEqual({ ok: true, value: point });
    }
    expect(points.map(contactWords)).toEqual([
      "(512) 555-0188 ext 4",
      "+442079460958 (her mother)",
      "nora@example.com",
    ]);
  });

  test("an extension joins what the number was called", () => {
    expect(readContact(typed("PHONE", "512 555 0188 x4", "office"))).toMatchObject({
      value: { label: "office, ext 4" },
    });
  });
});

test("an email is read by the same rules as the API's, and an empty field is no contact point", () => {
  expect(readContact(typed("EMAIL", " nora@Example.com "))).toMatchObject({
    value: { value: "nora@example.com" },
  });
  expect(readContact(typed("EMAIL", "nora@example"))).toMatchObject({ ok: false });
  expect(readContact(typed("EMAIL", "  "))).toEqual({ ok: true, value: null });
});
