import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

/** What another system calls a buyer. */
export interface ExternalId {
  readonly system: string;
  readonly value: string;
}

/** Identities of a buyer in other systems. */
export function parseExternalIds(input: unknown): Result<readonly ExternalId[], InvalidInput> {
  throw new Error(`not built yet ${input}`);
}
