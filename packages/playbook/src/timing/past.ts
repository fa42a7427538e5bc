import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import { earliest, minute } from "./steps.ts";

const clockSkew = minute;

/** Accepts an instant that has happened; a minute ahead is taken as now, because clocks differ. */
export function parseHappenedAt(instant: Date, now: Date): Result<Date, InvalidInput> {
  const ahead = instant.getTime() - now.getTime();
  if (!(ahead <= clockSkew)) {
    return refuse("INVALID_INPUT", "This time is still to come. Say when it happened.");
  }
  return accept(earliest(instant, now));
}
