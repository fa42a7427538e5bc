import { describe, expect, it, test } from "vitest";
import { parsePublishableKey } from "./publishable-key.ts";

const least = { label: "Website form", origins: ["https://www.example.com"] };
const originsOf = (origins: unknown) => {
  const parsed = parsePublishableKey({ ...least, origins });
  return parsed.ok ? parsed.value.origins : parsed.refusal.field.join(".");
};

describe("parsePublishableKey", () => {
  it("has limits unless told", () => {
    expect(parsePublishableKey(least)).toEqual({ ok: true, value: { ...least, perMinute: 10, perDay: 200 } });
    expect(parsePublishableKey({ ...least, perMinute: 0 })).toMatchObject({
      refusal: { field: ["perMinute"] },
    });
    expect(parsePublishableKey({ ...least, perDay: 1.5 })).toMatchObject({ refusal: { field: ["perDay"] } });
    expect(parsePublishableKey({ ...least, label: " " })).toMatchObject({ refusal: { field: ["label"] } });
  });

  test.each([
    ["https://WWW.Example.com/", "https://www.example.com"],
    [" https://example.com:443 ", "https://example.com"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["https://bücher.example", "https://xn--bcher-kva.example"],
  ])("origin %j is %j, as a browser would send it", (written, origin) => {
    expect(originsOf([written, origin])).toEqual([origin]);
  });

  test.each([
    "",
    "null",
    "*",
    "https://*.example.com",
    "example.com",
    "https://example.com/contact",
    "https://example.com?x",
    "https://dana@example.com",
    "ftp://example.com",
    "file:///home",
    "javascript:alert(1)",
  ])("%j is no origin", (written) => {
    expect(originsOf(["https://example.com", written])).toBe("origins.1");
  });

  it("needs at least one", () => {
    expect(originsOf([])).toBe("origins");
    expect(originsOf(undefined)).toBe("origins");
  });
});
