import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

/**
 * E.164 of a number as people write it, or null. Without a + it is read as North American, where neither the area
 * code nor the exchange begins with 0 or 1 (NANPA). Letters and extensions are not guessed at.
 */
function toE164(text: string): string | null {
  const written = phoneDigits(text);
  if (written === null) return null;
  const digits = written.replace("+", "");
  if (written.startsWith("+") && !digits.startsWith("1")) {
    return /^[2-9]\d{6,14}$/.test(digits) ? written : null;
  }
  const national = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return /^[2-9]\d\d[2-9]\d{6}$/.test(national) ? `+1${national}` : null;
}

/** The same, or why it cannot be dialled. */
export function readPhone(text: string): Result<string, InvalidInput> {
  const number = toE164(text);
  if (number !== null) return accept(number);
  return refuse(
    "INVALID_INPUT",
    "This is not a phone number we can dial. Write a US number as 512 555 0100, any other with + and its country code.",
  );
}

/** The digits, with a leading +, of what is written as people write phone numbers, in part or whole; null for else. */
export function phoneDigits(text: string): string | null {
  const written = text.trim().replace(/^tel:\s*/i, "");
  if (!/^\+?[\d\s().\-\u00a0\u2010-\u2015/]+$/u.test(written) || !/\d/.test(written)) return null;
  return (written.startsWith("+") ? "+" : "") + written.replace(/\D/g, "");
}

/** A number as people read it: "(512) 555-0100" for North America, else the E.164 form. */
export function formatPhone(e164: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : e164;
}
