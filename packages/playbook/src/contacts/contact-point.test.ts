import { describe, expect, it } from "vitest";
import { parseContactPoints, parseEmail, parsePhone } from "./contact-point.ts";
import { parseExternalIds } from "./external-id.ts";
import { formatPhone } from "./phone.ts";

describe("parsePhone", () => {
  it.each([
    ["512 555 0100", "+15125550100"],
    ["(512) 555-0100", "+15125550100"],
    ["1-512-555-0100", "+15125550100"],
    ["+1 512.555.0100", "+15125550100"],
    ["+44 20 7946 0958", "+442079460958"],
    ["tel:+15125550100", "+15125550100"],
  ])("reads %j as %j", (text, e164) => expect(parsePhone(text)).toEqual({ ok: true, value: e164 }));

  it.each([
    "",
    "555 0100",
    "112 555 0100",
    "512 155 0100",
    "512 555 0100 x5",
    "+0 123 456 789",
    "call me",
    null,
  ])("refuses %j", (text) =>
    expect(parsePhone(text)).toMatchObject({ ok: false, refusal: { code: "INVALID_INPUT" } }),
  );

  it("is shown as people read it", () => {
    expect(formatPhone("+15125550100")).toBe("(512) 555-0100");
    expect(formatPhone("+442079460958")).toBe("+442079460958");
  });
});

describe("parseEmail", () => {
  it("takes addresses, their domain in lower case", () => {
    expect(parseEmail(" Dana.O'Neil+home@Example.COM ")).toEqual({
      ok: true,
      value: "Dana.O'Neil+home@example.com",
    });
  });

  it.each([
    "dana",
    "dana@example",
    "a b@example.com",
    "dana@exam ple.com",
    "",
    "@example.com",
    `${"x".repeat(250)}@a.io`,
  ])("refuses %j", (text) => expect(parseEmail(text)).toMatchObject({ ok: false }));
});

describe("parseContactPoints", () => {
  it("keeps the same number written twice once", () => {
    const points = [
      { kind: "PHONE", value: "512 555 0100", label: "cell" },
      { kind: "PHONE", value: "+15125550100", label: null },
      { kind: "EMAIL", value: "dana@example.com" },
    ];
    expect(parseContactPoints(points)).toEqual({
      ok: true,
      value: [
        { kind: "PHONE", value: "+15125550100", label: "cell" },
        { kind: "EMAIL", value: "dana@example.com", label: null },
      ],
    });
  });

  it("leads to the one it cannot read", () => {
    const points = [
      { kind: "EMAIL", value: "dana@example.com" },
      { kind: "PHONE", value: "12" },
    ];
    expect(parseContactPoints(points)).toMatchObject({ refusal: { field: ["1", "value"] } });
  });
});

describe("parseExternalIds", () => {
  it("allows one id in each system", () => {
    expect(parseExternalIds([{ system: "crm", value: " 7 " }])).toEqual({
      ok: true,
      value: [{ system: "crm", value: "7" }],
    });
    const twice = [
      { system: "crm", value: "7" },
      { system: "crm", value: "8" },
    ];
    expect(parseExternalIds(twice)).toMatchObject({ refusal: { message: expect.stringContaining("twice") } });
  });
});
