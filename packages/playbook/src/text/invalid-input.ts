import type { Refusal } from "../result.ts";

/** Input that cannot be taken as it is; `field` leads to the part it is about. */
export type InvalidInput = Refusal<"INVALID_INPUT">;
