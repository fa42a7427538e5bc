import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../text/language.ts";
import { limits } from "../text/limits.ts";
import { usd } from "./cedar-park.fixture.ts";
import { formatMoney, formatMoneyRange, parseMoney, parseMoneyRange } from "./money.ts";

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

describe("parseMoneyRange", () => {
  it.each([
    ["480k-540k", 480_000, 540_000],
    ["480 – 540", 480_000, 540_000],
    ["480 to 540k", 480_000, 540_000],
    ["$480,000 – 540,000", 480_000, 540_000],
    ["$480,000 - $540,000", 480_000, 540_000],
    ["1.1-1.3m", 1_100_000, 1_300_000],
    ["900k to 1.2m", 900_000, 1_200_000],
    ["900-1.2m", 900_000, 1_200_000],
    ["1.2 Million to 1.4 Million", 1_200_000, 1_400_000],
  ])("reads %j", (text, min, max) => {
    expect(parseMoneyRange(text)).toEqual({ ok: true, value: { min: usd(min), max: usd(max) } });
  });

  it.each(["480k", "", "480k-", "-540k", "1-2-3", "some to more"])("refuses %j", (text) => {
    expect(parseMoneyRange(text)).toMatchObject({ refusal: { code: "INVALID_INPUT" } });
  });

  it("says when the ends are the wrong way round", () => {
    expect(parseMoneyRange("540k-480k")).toMatchObject({
      refusal: { message: "“540k-480k” runs backwards. Write the lower amount first." },
    });
  });

  it("reads back what it shows", () => {
    const cents = fc.integer({ min: 10_000, max: 20_000_000 }).map((dollars) => dollars * 100);
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(low < high);
        const range = { min: { amount: low, currency: "USD" }, max: { amount: high, currency: "USD" } };
        expect(parseMoneyRange(formatMoneyRange(range))).toEqual({ ok: true, value: range });
      }),
    );
  });
});

describe("in other languages", () => {
  const locales = [
    "en-US",
    "es-US",
    "es-MX",
    "es-ES",
    "es-CO",
    "fr-CA",
    "de-CH",
    "pt-BR",
    "hi-IN",
    "he-IL",
    "ar-EG",
  ];

  it.each(locales)("an amount reads back as it is shown in %s", (locale) => {
    const language = languageOf(locale);
    const cents = fc.integer({ min: 1_000_000, max: limits.money });
    fc.assert(
      fc.property(cents, (amount) => {
        const shown = formatMoney({ amount, currency: "USD" }, language);
        expect(parseMoney(shown, "USD", language)).toEqual({ ok: true, value: { amount, currency: "USD" } });
      }),
    );
  });

  it.each([
    ["es-ES", "480.000", 480_000],
    ["es-ES", "480,000", 480_000],
    ["es-ES", "1,2m", 1_200_000],
    ["es-ES", "1.2m", 1_200_000],
    ["es-ES", "480k", 480_000],
    ["es-US", "480,000", 480_000],
  ])("in %s %s is understood", (locale, text, dollars) => {
    expect(parseMoney(text, "USD", languageOf(locale))).toMatchObject({ value: { amount: dollars * 100 } });
  });

  it("the sign is said once where it leads, and with both amounts where it follows", () => {
    const range = { min: usd(480_000), max: usd(540_000) };
    expect(formatMoneyRange(range, languageOf("es-US"))).toBe("$480,000 – 540,000");
    expect(formatMoneyRange(range, languageOf("es-ES"))).toMatch(/^480\.000\sUS\$ – 540\.000\sUS\$$/);
    expect(parseMoneyRange("480k a 540k")).toEqual({ ok: true, value: range });
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
