import { agendaOf, instantsOfDay, instantsOfToday, todayOf } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { isTourWithin } from "../tours/tour-scope.ts";
import { type SyncPair, type SyncTourRecord, toursBetween } from "./morning-sync.queries.ts";
import { MorningSyncAgenda } from "./morning-sync.type.ts";
import { isPairWithin } from "./sync-scope.ts";

/** What a pair has to go over on a day; null when the viewer may not see their sync. */
export async function agendaOfPair(operation: Operation, pair: SyncPair): Promise<MorningSyncAgenda | null> {
  if (!isPairWithin(operation, "morningSync.read", pair)) return null;
  return new MorningSyncAgenda(pair, seen(operation, await toursOfPair(operation, pair)));
}

/** The tours of a pair on a day, in tour order, whoever asks. */
export async function toursOfPair(operation: Operation, pair: SyncPair): Promise<readonly SyncTourRecord[]> {
  return agendaOf(await toursBetween(operation, instantsOfDay(pair.day), pair), pair.day);
}

/**
 * The agendas of everyone who has tours together on a day, as far as the viewer sees them; earliest tour first. Without a
 * day it is today where the first of them takes place.
 */
export async function agendasOfDay(operation: Operation, asked: string | null): Promise<MorningSyncAgenda[]> {
  const instants = asked === null ? instantsOfToday(operation.now) : instantsOfDay(asked);
  const found = seen(operation, await toursBetween(operation, instants)).filter((tour) =>
    isPairWithin(operation, "morningSync.read", { oscId: tour.bookedById, osmId: tour.onsiteManagerId }),
  );
  const day = asked ?? todayOf(found, operation.now);
  if (day === null) return [];
  const tours = agendaOf(found, day);
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
