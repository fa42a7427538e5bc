import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

/** Start and end of a tour: the end after the start, at most 8 hours. Without an end: one hour. */
export function parseTourTimes(input: {
  readonly startsAt: Date;
  readonly endsAt?: Date | null;
}): Result<{ readonly startsAt: Date; readonly endsAt: Date }, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}
