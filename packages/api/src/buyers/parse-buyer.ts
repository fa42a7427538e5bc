import {
  type ContactPoint,
  type ExternalId,
  type HouseholdPerson,
  type InvalidInput,
  parseContactPoints,
  parseExternalIds,
  parseHousehold,
  parseSource,
  type Result,
} from "@baton/playbook";

/** The parts of a buyer as a caller sends them; what is undefined is not given. */
export interface BuyerParts {
  readonly people?: unknown;
  readonly contactPoints?: unknown;
  readonly externalIds?: unknown;
  readonly source?: unknown;
}

export interface ParsedBuyerParts {
  readonly people?: readonly HouseholdPerson[];
  readonly contactPoints?: readonly ContactPoint[];
  readonly externalIds?: readonly ExternalId[];
  readonly source?: string | null;
}

const parsers = {
  people: parseHousehold,
  contactPoints: parseContactPoints,
  externalIds: parseExternalIds,
  source: parseSource,
} as const satisfies Record<keyof BuyerParts, (input: unknown) => Result<unknown, InvalidInput>>;

/** Parses what is given; the first thing wrong is refused with the path that leads to it. */
export function parseBuyerParts(parts: BuyerParts): Result<ParsedBuyerParts, InvalidInput> {
  const parsed: Record<string, unknown> = {};
  for (const name of Object.keys(parsers) as (keyof BuyerParts)[]) {
    if (parts[name] === undefined) continue;
    const result: Result<unknown, InvalidInput> = parsers[name](parts[name]);
    if (!result.ok)
      return { ok: false, refusal: { ...result.refusal, field: [name, ...result.refusal.field] } };
    parsed[name] = result.value;
  }
  return { ok: true, value: parsed };
}
