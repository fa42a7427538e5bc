import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";
import type { HandoffContent, Objection } from "./content.ts";

/** A draft as a form or an API client sends it: trimmed, bounded, safe to store. Half-typed answers pass. */
export function parseHandoffContent(input: unknown): Result<HandoffContent, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** Objections of an interaction or a handoff. */
export function parseObjections(input: unknown): Result<readonly Objection[], InvalidInput> {
  throw new Error(`not built yet ${input}`);
}
