import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import { english, type Language } from "../text/language.ts";
import { limits } from "../text/limits.ts";
import type { Timeline } from "./content.ts";

/** Months in one unit; days and weeks are rounded outwards, so a range never comes out narrower than it was said. */
const monthsPer: Readonly<Record<string, number>> = { d: 1 / 30, w: 7 / 30, s: 7 / 30, m: 1, y: 12, a: 12 };

const shape =
  /^(?:(within|under|by|up to|less than|max|hasta|antes de|(?:en )?menos de|dentro de)\s+|(?:in|en|de)\s+)?(an?|una?|\d{1,4})(?:\s*(?:-|–|—|to|a)\s*(\d{1,4}))?\s*(\+)?\s*(d|d[ií]as?|days?|w|weeks?|wks?|semanas?|m|mos?|months?|mths?|mes(?:es)?|y|yrs?|years?|años?)?(\+|\s+(?:or more|o más))?$/;

/**
 * How soon a buyer wants to move, as an OSC types it: "4-6 months", "4 to 6", "6", "90 days", "1-2 years", "within 6
 * months", "6+ months". Bare numbers are months; one number is both ends. "asap" and "now" are zero months.
 * Spanish is understood whatever the page's language: an OSC writes what the buyer said, "4 a 6 meses".
 *
 * @example parseTimeline("4-6") // { ok: true, value: { fromMonths: 4, toMonths: 6 } }
 */
export function parseTimeline(text: string, language: Language = english): Result<Timeline, InvalidInput> {
  const said = text.trim().toLowerCase().replace(/\s+/gu, " ").replace(/\.$/, "");
  if (
    /^(asap|now|immediately|right away|as soon as possible|ya|ahora|de inmediato|inmediatamente|lo antes posible|cuanto antes)$/.test(
      said,
    )
  ) {
    return accept({ fromMonths: 0, toMonths: 0 });
  }
  const parts = shape.exec(said);
  if (!parts) return unreadable(text, language);
  const [, within, first = "", second, plusBefore, unit = "m", plusAfter] = parts;
  if (second !== undefined && (within || plusBefore || plusAfter)) return unreadable(text, language);
  const factor = monthsPer[unit[0] ?? "m"] ?? 1;
  const low = (/\d/.test(first) ? Number(first) : 1) * factor;
  const high = second === undefined ? low : Number(second) * factor;
  if (low > high) {
    return refuse(
      "INVALID_INPUT",
      language.say("“{text}” runs backwards. Write the sooner end first.", { text }),
    );
  }
  if (high > limits.months) {
    return refuse(
      "INVALID_INPUT",
      language.say("“{text}” is more than 20 years ahead. Check the unit.", { text }),
    );
  }
  return accept({
    fromMonths: within ? 0 : Math.floor(round(low)),
    toMonths: plusBefore || plusAfter ? null : Math.ceil(round(high)),
  });
}

/** "4 – 6 months", "6 months", "Within 3 months", "In 6 months or more"; "" when neither end is there. */
export function formatTimeline(
  { fromMonths: from, toMonths: to }: Timeline,
  { say }: Language = english,
): string {
  if (from === null && to === null) return "";
  if (to === null)
    return say("{n, plural, one {In # month or more} other {In # months or more}}", { n: from ?? 0 });
  if (to > 0 && (from === null || from === 0)) {
    return say("{n, plural, one {Within # month} other {Within # months}}", { n: to });
  }
  if (to === 0) return say("Right away");
  const range = from === to ? "" : `${from} – `;
  return range + say("{n, plural, one {# month} other {# months}}", { n: to });
}

/** 90 days times 1/30 is not quite 3. */
function round(months: number): number {
  return Math.round(months * 1e6) / 1e6;
}

function unreadable(text: string, { say }: Language) {
  return refuse(
    "INVALID_INPUT",
    say("“{text}” is not a number of months. Write it as 4-6 months, 6, or asap.", { text }),
  );
}
