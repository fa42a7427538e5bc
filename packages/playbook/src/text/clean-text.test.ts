import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, isBlank } from "./clean-text.ts";

describe("cleanText", () => {
  it("drops control characters and keeps lines", () => {
    expect(cleanText("a\u0000b\u001b[0m\r\nc\td\u0085e")).toBe("ab[0m\nc\td\ne");
  });

  it("replaces half a surrogate pair and keeps whole ones", () => {
    expect(cleanText("x\ud800y")).toBe("x\ufffdy");
    expect(cleanText("\ud83c\udfe1 home")).toBe("\ud83c\udfe1 home");
  });

  it("composes letters, so that one name is one name", () => {
    expect(cleanText("Jose\u0301")).toBe("José");
  });

  it("makes text of nothing visible empty", () => {
    expect(cleanText(" \u200b\u2060\ufeff\u3164\u2800 ")).toBe("");
  });

  it("leaves nothing that cannot be stored, whatever comes in, and changes nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.constantFrom("", "\ud800", "\u0000"),
        (text, bad) => {
          const cleaned = cleanText(bad + text + bad);
          expect(() => encodeURIComponent(cleaned), "half a surrogate pair is left").not.toThrow();
          expect(cleaned).not.toMatch(/(?![\n\t])\p{Cc}/u);
          expect(cleanText(cleaned)).toBe(cleaned);
        },
      ),
    );
  });
});

describe("cleanLine", () => {
  it("makes one line of several", () => {
    expect(cleanLine("  Dana\u00a0\n Herrera ")).toBe("Dana Herrera");
  });
});

describe("isBlank", () => {
  it.each(["", " ", "\u200b", "\u00ad\u2800"])("sees nothing in %j", (text) =>
    expect(isBlank(text)).toBe(true),
  );
  it.each(["a", "-", "\u{1f3e1}", "家"])("sees something in %j", (text) => expect(isBlank(text)).toBe(false));
});
