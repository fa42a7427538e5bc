import { accept, type Result, refuse } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

const hour = 3_600_000;
const longestTour = 8 * hour;

/** Start and end of a tour: the end after the start, at most 8 hours later. Without an end: one hour. */
export function parseTourTimes(input: {
  readonly startsAt: Date;
  readonly endsAt?: Date | null;
}): Result<{ readonly startsAt: Date; readonly endsAt: Date }, InvalidInput> {
  const start = input.startsAt.getTime();
  const end = input.endsAt?.getTime() ?? start + hour;
  if (Number.isNaN(start)) return refuse("INVALID_INPUT", "The start is not a time. Pick one.", ["startsAt"]);
  if (Number.isNaN(end)) return refuse("INVALID_INPUT", "The end is not a time. Pick one.", ["endsAt"]);
  if (end <= start) {
    return refuse("INVALID_INPUT", "The tour ends before it starts. Move its end after its start.", [
      "endsAt",
    ]);
  }
  if (end - start > longestTour) {
    return refuse("INVALID_INPUT", "The tour is longer than 8 hours. Check the day of its end.", ["endsAt"]);
  }
  return accept({ startsAt: new Date(start), endsAt: new Date(end) });
}
