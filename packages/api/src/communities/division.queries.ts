import { divisions } from "@baton/database";
import { inArray } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

export interface DivisionRecord {
  readonly id: string;
  readonly name: string;
}

export function divisionsByIds({ tx }: Operation, ids: readonly string[]): Promise<DivisionRecord[]> {
  return tx
    .select({ id: divisions.id, name: divisions.name })
    .from(divisions)
    .where(inArray(divisions.id, [...ids]));
}
