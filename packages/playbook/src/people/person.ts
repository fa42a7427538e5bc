import type { HouseholdPerson } from "../handoffs/content.ts";
import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

/** A person's name, trimmed, 1-120 characters on one line. */
export function parsePersonName(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** The people of a buyer: at least one with a name. */
export function parseHousehold(input: unknown): Result<readonly HouseholdPerson[], InvalidInput> {
  throw new Error(`not built yet ${input}`);
}
