import type { Result } from "../result.ts";
import type { InvalidInput } from "../text/invalid-input.ts";

export const contactPointKinds = ["PHONE", "EMAIL"] as const;
export type ContactPointKind = (typeof contactPointKinds)[number];

export interface ContactPoint {
  readonly kind: ContactPointKind;
  /** E.164 for a phone. */
  readonly value: string;
  readonly label: string | null;
}

/** An email address, trimmed, its domain in lower case. */
export function parseEmail(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** A phone number as E.164; US numbers may be written as people do: "512 555 0100" is "+15125550100". */
export function parsePhone(input: unknown): Result<string, InvalidInput> {
  throw new Error(`not built yet ${input}`);
}

/** Contact points of a buyer; the same one twice is kept once. */
export function parseContactPoints(input: unknown): Result<readonly ContactPoint[], InvalidInput> {
  throw new Error(`not built yet ${input}`);
}
