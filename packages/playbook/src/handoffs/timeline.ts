import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import type { Timeline } from "./content.ts";

/** "4-6 months", "4 to 6", "within a year", "asap" as months. */
export function parseTimeline(text: string): Result<Timeline, InvalidInput> {
  throw new Error(`not built yet ${text}`);
}

/** "4 – 6 months", "Within 3 months", "From 6 months"; "" when it is empty. */
export function formatTimeline(timeline: Timeline): string {
  throw new Error(`not built yet ${timeline}`);
}
