import { inject } from "vitest";
import type { Pair } from "./demo-sync.ts";
import type { Tours } from "./demo-tours.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly worlds: readonly World[];
  }
}

/** A Baton with the demo in it, and a builder's site whose pages use it. */
export interface World {
  /** Origin of the builder's site. */
  readonly host: string;
  /** Origin of Baton's server. */
  readonly api: string;
  readonly tours: Tours;
  readonly pair: Pair;
}

/** The world of the worker that runs this file: files that run at once write in different ones. */
export function world(): World {
  const found = inject("worlds")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!found) throw new Error(`There is no world for Vitest's worker ${process.env.VITEST_POOL_ID}.`);
  return found;
}
