import { createHash } from "node:crypto";
import stringify from "fast-json-stable-stringify";

/** Of an input as JSON with sorted keys, so the order of its fields does not matter. */
export function hashOf(input: object): string {
  return createHash("sha256").update(stringify(input)).digest("hex");
}
