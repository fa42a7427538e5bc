import * as v from "valibot";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { line, list, record, written } from "../text/schemas.ts";

/** What an administrator says about a key that a marketing page may show to everybody. */
export interface PublishableKeySettings {
  /** Also where buyers who come through it are said to come from: "Website form". */
  readonly label: string;
  /** Scheme, host and port of the pages it works on, as browsers send them: `https://www.example.com`. */
  readonly origins: readonly string[];
  /** @defaultValue 10 */
  readonly perMinute: number;
  /** @defaultValue 200 */
  readonly perDay: number;
}

const originForm =
  "This is not an origin. Write scheme and host, with the port if there is one, and nothing after: https://www.example.com.";

const origin = v.pipe(
  v.string("An origin must be text."),
  v.trim(),
  v.maxLength(limits.line, `The origin is too long: at most ${limits.line} characters fit.`),
  v.check(isOrigin, originForm),
  v.transform((text) => new URL(text).origin),
);

const settings = record(
  {
    label: written(line("The label", limits.name), "The label", "Say which page the key is for."),
    origins: v.pipe(
      list(origin, "Origins"),
      v.transform((all) => [...new Set(all)]),
      v.minLength(1, "No origin is given. A key works on the pages it names, so name at least one."),
    ),
    perMinute: count(10, 600, "The limit per minute"),
    perDay: count(200, 100_000, "The limit per day"),
  },
  "The key",
);

/** A publishable key's settings: exact origins, bounded limits. */
export function parsePublishableKey(input: unknown): Result<PublishableKeySettings, InvalidInput> {
  return parseWith(settings, input);
}

/** True for an http(s) address that is an origin and nothing else; a star is no host. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, href, origin: own } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && href === `${own}/` && !/[*,\s]/.test(host);
}

function count(standard: number, most: number, what: string) {
  const message = `${what} must be a whole number from 1 to ${most}.`;
  return v.nullish(
    v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(most, message)),
    standard,
  );
}
