import * as v from "valibot";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { line, list, record, written } from "../text/schemas.ts";

/** What another system calls a buyer. */
export interface ExternalId {
  readonly system: string;
  readonly value: string;
}

const externalIds = v.pipe(
  list(
    record({ system: part("The system's name"), value: part("The id") }, "An external id"),
    "External ids",
  ),
  v.check(
    (all) => new Set(all.map(({ system }) => system)).size === all.length,
    "One system is named twice. A buyer has one id in each system: keep the right one.",
  ),
);

/** Identities of a buyer in other systems, at most one in each. */
export function parseExternalIds(input: unknown): Result<readonly ExternalId[], InvalidInput> {
  return parseWith(externalIds, input);
}

function part(what: string) {
  return written(line(what, limits.name), what, "Write it, or leave the whole entry out.");
}
