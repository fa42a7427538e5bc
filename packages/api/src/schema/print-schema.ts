import { lexicographicSortSchema, printSchema } from "graphql";
import { makeSchema } from "./build-schema.ts";

/** The schema as it is committed: sorted, so that a diff shows what changed and nothing else. */
export function emitSchema(): string {
  const note = "# Emitted from packages/api by `pnpm --filter @baton/api emit-schema`. Do not edit.\n\n";
  return `${note}${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
}
