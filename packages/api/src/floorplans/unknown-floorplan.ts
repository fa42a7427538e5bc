import type { Operation } from "../operation/operation.ts";
import { floorplansByIds } from "./floorplan.queries.ts";

/** More than a writer could mean; asking the database for them would only be work. */
const mostIds = 200;

/** The index of the first id that is no floorplan of the builder; null when all are. */
export async function unknownFloorplan(operation: Operation, ids: readonly string[]): Promise<number | null> {
  if (ids.length === 0) return null;
  const known = new Set((await floorplansByIds(operation, ids.slice(0, mostIds))).map(({ id }) => id));
  const index = ids.findIndex((id) => !known.has(id));
  return index < 0 ? null : index;
}
