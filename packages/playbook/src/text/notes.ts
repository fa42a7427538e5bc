import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

/** An OSM's read-back, 1-1000 characters. */
export function parseReadBack(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** Why something was moved, cancelled or sent back, 1-500 characters. */
export function parseReason(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** The exact words of a promise, 1-500 characters. */
export function parsePromiseWords(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** How a promise was kept, broken or released, 1-1000 characters. */
export function parseSettlementNote(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** What was said in an interaction, 1-4000 characters. */
export function parseInteractionSummary(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** A link to evidence; http and https only. */
export function parseEvidenceUrl(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}
