import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

const clockSkew = 60_000;

/** Accepts an instant that has happened; a minute ahead is taken as now, because clocks differ. */
export function parseHappenedAt(instant: Date, now: Date): Result<Date, InvalidInput> {
  const ahead = instant.getTime() - now.getTime();
  if (!(ahead <= clockSkew)) {
    return refuse("INVALID_INPUT", "This time is still to come. Say when it happened.");
  }
  return accept(ahead > 0 ? now : instant);
}
