import { describe, expect, it } from "vitest";
import { parseEvidenceUrl, parseInteractionSummary, parseReadBack, parseReason } from "./notes.ts";

describe("written notes", () => {
  it("come out trimmed", () => {
    expect(parseReadBack("  Both decide. \u0000 ")).toEqual({ ok: true, value: "Both decide." });
  });

  it("are refused when blank, saying what to write", () => {
    expect(parseReadBack("\u200b \n")).toEqual({
      ok: false,
      refusal: {
        code: "INVALID_INPUT",
        message: "The read-back is empty. Write what you understood and what you will do.",
        field: [],
      },
    });
  });

  it("are refused when too long, and when no text at all", () => {
    expect(parseReason("x".repeat(1001))).toMatchObject({
      refusal: { message: expect.stringContaining("1000") },
    });
    expect(parseInteractionSummary("x".repeat(4000))).toMatchObject({ ok: true });
    expect(parseReason(undefined)).toMatchObject({ refusal: { message: "The reason must be text." } });
  });
});

describe("parseEvidenceUrl", () => {
  it("takes web addresses", () => {
    expect(parseEvidenceUrl(" https://example.com/a b ")).toEqual({
      ok: true,
      value: "https://example.com/a%20b",
    });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "example.com",
    "https://user:secret@example.com/",
    "",
  ])("refuses %j", (text) => {
    expect(parseEvidenceUrl(text)).toMatchObject({ ok: false, refusal: { code: "INVALID_INPUT" } });
  });
});
