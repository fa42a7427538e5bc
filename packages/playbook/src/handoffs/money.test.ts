import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usd } from "./cedar-park.fixture.ts";
import { formatMoney, formatMoneyRange, parseMoney } from "./money.ts";

describe("parseMoney", () => {
  it.each([
    ["480", 480_000],
    ["$480", 480_000],
    ["480k", 480_000],
    ["480 K", 480_000],
    ["$480,000", 480_000],
    ["480000", 480_000],
    ["480,000.50", 480_000.5],
    ["0.48m", 480_000],
    ["1.2m", 1_200_000],
    ["1.005m", 1_005_000],
    ["1.2 million", 1_200_000],
    ["537.5k", 537_500],
    ["1200", 1_200_000],
    ["9,500", 9_500],
    ["10000", 10_000],
    ["480 USD", 480_000],
    ["0", 0],
  ])("reads %j as $%d", (text, dollars) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: usd(dollars) });
  });

  it.each(["", "abc", "-5", "4,80", "1.2.3", "480kk", "480e3", "١٢"])("refuses %j", (text) => {
    expect(parseMoney(text)).toMatchObject({ refusal: { code: "INVALID_INPUT" } });
  });

  it.each(["5", "1.2", "$19"])("asks what %j means instead of guessing", (text) => {
    expect(parseMoney(text)).toMatchObject({
      refusal: { message: expect.stringContaining("thousands or millions") },
    });
  });

  it("refuses more than can be held, in words", () => {
    expect(parseMoney("480m")).toMatchObject({
      refusal: { message: expect.stringContaining("$480,000,000 is more") },
    });
  });

  it("counts in the minor unit of the currency", () => {
    expect(parseMoney("90,000,000", "JPY")).toEqual({
      ok: true,
      value: { amount: 90_000_000, currency: "JPY" },
    });
  });

  it("reads back what it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 2_000_000_000 }), (amount) => {
        const money = { amount, currency: "USD" };
        expect(parseMoney(formatMoney(money))).toEqual({ ok: true, value: money });
      }),
    );
  });
});

describe("formatMoneyRange", () => {
  it.each([
    [{ min: usd(480_000), max: usd(540_000) }, "$480,000 – 540,000"],
    [{ min: usd(480_000), max: usd(480_000) }, "$480,000"],
    [{ min: usd(480_000), max: null }, "From $480,000"],
    [{ min: null, max: usd(540_000) }, "Up to $540,000"],
    [{ min: usd(1), max: { amount: 5, currency: "JPY" } }, "$1 – ¥5"],
    [{ min: null, max: null }, ""],
  ])("says %j as %j", (range, words) => expect(formatMoneyRange(range)).toBe(words));
});
