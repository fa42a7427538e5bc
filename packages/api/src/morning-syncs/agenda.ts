import { agendaOf } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { isTourWithin } from "../tours/tour-scope.ts";
import { type SyncPair, type SyncTourRecord, toursAround } from "./morning-sync.queries.ts";
import { MorningSyncAgenda } from "./morning-sync.type.ts";
import { isPairWithin } from "./sync-scope.ts";

/** What a pair has to go over on a day; null when the viewer may not see their sync. */
export async function agendaOfPair(operation: Operation, pair: SyncPair): Promise<MorningSyncAgenda | null> {
  if (!isPairWithin(operation, "morningSync.read", pair)) return null;
  const tours = agendaOf(await toursAround(operation, pair.day, pair), pair.day);
  return new MorningSyncAgenda(pair, seen(operation, tours));
}

/** The agendas of everyone who has tours together on a day, as far as the viewer sees them; earliest tour first. */
export async function agendasOfDay(operation: Operation, day: string): Promise<MorningSyncAgenda[]> {
  const tours = seen(operation, agendaOf(await toursAround(operation, day, {}), day)).filter((tour) =>
    isPairWithin(operation, "morningSync.read", { oscId: tour.bookedById, osmId: tour.onsiteManagerId }),
  );
  const ofPairs = Map.groupBy(tours, ({ bookedById, onsiteManagerId }) => `${bookedById} ${onsiteManagerId}`);
  return [...ofPairs.values()].flatMap((shared) => {
    const [first] = shared;
    if (!first) return [];
    return [new MorningSyncAgenda({ oscId: first.bookedById, osmId: first.onsiteManagerId, day }, shared)];
  });
}

function seen(operation: Operation, tours: readonly SyncTourRecord[]): SyncTourRecord[] {
  return tours.filter((tour) => isTourWithin(operation, "tour.read", tour));
}
