import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import { english, type Language } from "../text/language.ts";
import { limits } from "../text/limits.ts";
import type { BudgetRange, Money } from "./content.ts";

const multipliers: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/**
 * Money as an OSC types it while listening, in whole or minor units of `currency`.
 *
 * A bare number from 20 to 9,999 without commas or decimals is read as thousands, with or without a currency sign:
 * nobody shops for a home of 480 dollars. "480", "480k", "$480,000" and "0.48m" are the same amount. A bare number
 * below 20 or with decimals ("5", "1.2") could be meant either way and is refused with how to write it. The form shows
 * the exact amount on blur, so a wrong reading is seen at once.
 *
 * @example parseMoney("480") // { ok: true, value: { amount: 48_000_000, currency: "USD" } }
 */
export function parseMoney(
  text: string,
  currency = "USD",
  language: Language = english,
): Result<Money, InvalidInput> {
  const compact = text
    .trim()
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(/^(\$|usd?\$?|\$us)|(\$|usd?\$?|\$us)$/g, "");
  const shape = /^(\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(\.\d{1,6})?(k|m|thousand|million|mil|mm)?$/;
  const parts = shape.exec(withPoint(compact, language.locale));
  if (!parts) return unreadable(text, language);
  const [, whole = "", decimals = "", unit = ""] = parts;
  const number = Number(whole.replaceAll(",", "") + decimals);
  const bare = unit === "" && !whole.includes(",") && number < 10_000;
  if (bare && (decimals !== "" || number < 20) && number !== 0) return ambiguous(text, language);
  const units = number * (bare ? 1_000 : (multipliers[unit === "thousand" ? "k" : (unit[0] ?? "")] ?? 1));
  // Rounding takes off what binary fractions add: 1.005m is exactly 1,005,000.
  const amount = Math.round(units * 10 ** minorDigits(currency));
  if (amount > limits.money) {
    return refuse(
      "INVALID_INPUT",
      language.say("{amount} is more than Baton can hold ({most}). Check the zeros.", {
        amount: formatMoney({ amount, currency }, language),
        most: formatMoney({ amount: limits.money, currency }, language),
      }),
    );
  }
  return accept({ amount, currency });
}

/**
 * Both ends of a range typed at once: "480k-540k", "480 – 540", "480 to 540k". A unit written
 * once counts for an end that could be read either way alone: "1.1-1.3m". One amount alone is refused.
 *
 * @example parseMoneyRange("480-540k") // from $480,000 to $540,000
 */
export function parseMoneyRange(
  text: string,
  currency = "USD",
  language: Language = english,
): Result<{ readonly min: Money; readonly max: Money }, InvalidInput> {
  const [from = "", to, ...more] = text.trim().split(/\s*(?:-|–|—|\bto\b|\ba\b)\s*/iu);
  if (to === undefined) {
    const amount = parseMoney(text, currency, language);
    return amount.ok ? unreadable(text, language) : amount;
  }
  const unit = /[a-z]+$/iu.exec(to)?.[0] ?? "";
  const alone = parseMoney(from, currency, language);
  const min = alone.ok ? alone : parseMoney(from + unit, currency, language);
  const max = parseMoney(to, currency, language);
  if (!min.ok || !max.ok || more.length > 0) return unreadable(text, language);
  if (min.value.amount > max.value.amount) {
    return refuse(
      "INVALID_INPUT",
      language.say("“{text}” runs backwards. Write the lower amount first.", { text }),
    );
  }
  return accept({ min: min.value, max: max.value });
}

/** "$480,000"; minor units are shown only when there are some. */
export function formatMoney(money: Money, { locale }: Language = english): string {
  return format(money, locale, { style: "currency", currency: money.currency });
}

/** "$480,000 – 540,000", "$480,000", "From $480,000", "Up to $540,000"; "" when neither end is there. */
export function formatMoneyRange({ min, max }: BudgetRange, language: Language = english): string {
  const from = min && formatMoney(min, language);
  const to = max && formatMoney(max, language);
  if (!min || !max) {
    if (from) return language.say("From {amount}", { amount: from });
    return to ? language.say("Up to {amount}", { amount: to }) : "";
  }
  if (min.amount === max.amount && min.currency === max.currency) return `${from}`;
  // Where the sign leads it is said once; where it follows, as in Spain, it is the first that would look bare.
  const once = min.currency === max.currency && /\d$/.test(`${from}`);
  return `${from} – ${once ? format(max, language.locale, {}) : to}`;
}

function format({ amount, currency }: Money, locale: string, options: Intl.NumberFormatOptions): string {
  const unit = 10 ** minorDigits(currency);
  const shown = amount % unit === 0 ? 0 : minorDigits(currency);
  const fraction = { minimumFractionDigits: shown, maximumFractionDigits: shown };
  return formatter(locale, { ...options, ...fraction }).format(amount / unit);
}

/**
 * "480.000,50" as "480000.50", where that is how amounts are written. The English way is understood there too: it is
 * what stands on every price list in the country.
 */
function withPoint(text: string, locale: string): string {
  const parts = formatter(locale, {}).formatToParts(12_345.6);
  const [group = ",", decimal] = ["group", "decimal"].map(
    (type) => parts.find((part) => part.type === type)?.value,
  );
  if (decimal !== ",") return group === "," ? text : text.replaceAll(group, "");
  const whole = /[a-z]/.test(text) ? text : text.replace(/\.(?=\d{3}(?!\d))/g, "");
  return whole.replace(/,(?!\d{3}(?!\d))/g, ".");
}

/** How many decimals a currency has: 2 for USD, 0 for JPY. */
function minorDigits(currency: string): number {
  return remembered(digits, currency, () => {
    return formatter("en-US", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  });
}

const digits = new Map<string, number>();
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remembered(
    formatters,
    locale + JSON.stringify(options),
    () => new Intl.NumberFormat(locale, options),
  );
}

/** What Intl knows is costly to ask and never changes, and a page of briefs asks the same few things. */
function remembered<T>(memory: Map<string, T>, key: string, ask: () => T): T {
  const value = memory.get(key) ?? ask();
  memory.set(key, value);
  return value;
}

function unreadable(text: string, { say }: Language) {
  return refuse(
    "INVALID_INPUT",
    say("“{text}” is not an amount. Write it as 480k, 1.2m or 480,000.", { text }),
  );
}

function ambiguous(text: string, { say }: Language) {
  const bare = text.trim().replace(/^\$/, "");
  return refuse(
    "INVALID_INPUT",
    say("“{text}” could be thousands or millions. Write {bare}k or {bare}m, or the whole amount.", {
      text,
      bare,
    }),
  );
}
