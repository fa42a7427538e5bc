import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import type { Timeline } from "./content.ts";

/** Months in one unit; days and weeks are rounded outwards, so a range never comes out narrower than it was said. */
const monthsPer: Readonly<Record<string, number>> = { d: 1 / 30, w: 7 / 30, m: 1, y: 12 };

const shape =
  /^(?:(within|under|by|up to|less than|max)\s+|in\s+)?(a|an|\d{1,4})(?:\s*(?:-|–|—|to)\s*(\d{1,4}))?\s*(\+)?\s*(d|days?|w|weeks?|wks?|m|mos?|months?|mths?|y|yrs?|years?)?(\+|\s+or more)?$/;

/**
 * How soon a buyer wants to move, as an OSC types it: "4-6 months", "4 to 6", "6", "90 days", "1-2 years", "within 6
 * months", "6+ months". Bare numbers are months; one number is both ends. "asap" and "now" are zero months.
 *
 * @example parseTimeline("4-6") // { ok: true, value: { fromMonths: 4, toMonths: 6 } }
 */
export function parseTimeline(text: string): Result<Timeline, InvalidInput> {
  const said = text.trim().toLowerCase().replace(/\s+/gu, " ").replace(/\.$/, "");
  if (/^(asap|now|immediately|right away|as soon as possible)$/.test(said)) {
    return accept({ fromMonths: 0, toMonths: 0 });
  }
  const parts = shape.exec(said);
  if (!parts) return unreadable(text);
  const [, within, first = "", second, plusBefore, unit = "m", plusAfter] = parts;
  if (second !== undefined && (within || plusBefore || plusAfter)) return unreadable(text);
  const factor = monthsPer[unit[0] ?? "m"] ?? 1;
  const low = (/\d/.test(first) ? Number(first) : 1) * factor;
  const high = second === undefined ? low : Number(second) * factor;
  if (low > high) return refuse("INVALID_INPUT", `“${text}” runs backwards. Write the sooner end first.`);
  if (high > limits.months)
    return refuse("INVALID_INPUT", `“${text}” is more than 20 years ahead. Check the unit.`);
  return accept({
    fromMonths: within ? 0 : Math.floor(round(low)),
    toMonths: plusBefore || plusAfter ? null : Math.ceil(round(high)),
  });
}

/** "4 – 6 months", "6 months", "Within 3 months", "In 6 months or more"; "" when neither end is there. */
export function formatTimeline({ fromMonths: from, toMonths: to }: Timeline): string {
  if (from === null && to === null) return "";
  if (to === null) return `In ${inMonths(from ?? 0)} or more`;
  if (to > 0 && (from === null || from === 0)) return `Within ${inMonths(to)}`;
  if (to === 0) return "Right away";
  if (from === to) return inMonths(to);
  return `${from} – ${inMonths(to)}`;
}

function inMonths(months: number): string {
  return months === 1 ? "1 month" : `${months} months`;
}

/** 90 days times 1/30 is not quite 3. */
function round(months: number): number {
  return Math.round(months * 1e6) / 1e6;
}

function unreadable(text: string) {
  return refuse("INVALID_INPUT", `“${text}” is not a number of months. Write it as 4-6 months, 6, or asap.`);
}
