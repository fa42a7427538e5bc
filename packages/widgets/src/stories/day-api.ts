import { oscDayQuery, osmDayQuery } from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { DayEntry, DaySection } from "../day/words.ts";
import { builder, cedarPark, maya, mesaRidge, priya, storyNow } from "./people.ts";

/** An API that holds a day of the given parts, for an OSC and an OSM alike; each part is cut where it is asked to be. */
export function dayApi(sections: readonly DaySection[], connection = memoryConnection()): MemoryConnection {
  const cut = (first: number) => ({
    sections: sections.map((section) => ({ ...section, entries: section.entries.slice(0, first) })),
  });
  return connection
    .answer(oscDayQuery, ({ first }) => ({
      viewer: { now: storyNow, builder, member: { id: priya.id, communities: [] } },
      communities: { nodes: [cedarPark, mesaRidge] },
      oscDay: cut(first),
    }))
    .answer(osmDayQuery, ({ first }) => ({
      viewer: { now: storyNow, builder, member: { id: maya.id, communities: [cedarPark] } },
      osmDay: cut(first),
    }));
}

/** A part of a day. */
export function part(
  kind: DaySection["kind"],
  entries: readonly DayEntry[],
  totalCount = entries.length,
): DaySection {
  return { kind, entries, totalCount };
}
