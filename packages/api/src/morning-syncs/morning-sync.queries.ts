import { communities, morningSyncs, tours } from "@baton/database";
import { and, eq, getTableColumns, gte, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { within } from "../permissions/permit.ts";
import type { TourRecord } from "../tours/tour.queries.ts";

const { builderId: _, ...columns } = getTableColumns(morningSyncs);
const { builderId: __, ...tourColumns } = getTableColumns(tours);

export type MorningSyncRecord = Omit<typeof morningSyncs.$inferSelect, "builderId">;

/** Who talks over which day: there is one sync of a pair and a day. */
export interface SyncPair {
  readonly oscId: string;
  readonly osmId: string;
  /** The tours' local calendar day, "2025-11-22". */
  readonly day: string;
}

/** A tour as an agenda needs it. */
export interface SyncTourRecord extends TourRecord {
  /** Of its community. */
  readonly timeZone: string;
}

/**
 * The tours that start between two instants and are not cancelled, of a pair or of all. Whoever asks: a sync cannot be
 * closed over a tour that only the other of the two sees.
 */
export function toursBetween(
  { tx }: Operation,
  { from, before }: { readonly from: Date; readonly before: Date },
  { oscId, osmId }: Partial<SyncPair> = {},
): Promise<SyncTourRecord[]> {
  return tx
    .select({ ...tourColumns, timeZone: communities.timeZone })
    .from(tours)
    .innerJoin(
      communities,
      and(eq(communities.builderId, tours.builderId), eq(communities.id, tours.communityId)),
    )
    .where(
      and(
        gte(tours.startsAt, from),
        lt(tours.startsAt, before),
        ne(tours.status, "CANCELLED"),
        oscId === undefined ? undefined : eq(tours.bookedById, oscId),
        osmId === undefined ? undefined : eq(tours.onsiteManagerId, osmId),
      ),
    );
}

export function syncsByIds(operation: Operation, ids: readonly string[]): Promise<MorningSyncRecord[]> {
  return operation.tx
    .select(columns)
    .from(morningSyncs)
    .where(and(inArray(morningSyncs.id, [...ids]), syncsWithin(operation, "morningSync.read")));
}

/** Names a pair and a day in one text, for what is loaded by them. */
export function keyOfPair({ oscId, osmId, day }: SyncPair): string {
  return `${oscId} ${osmId} ${day}`;
}

/** The syncs of pairs named by `keyOfPair`, as far as they have begun. */
export function syncsOfPairs({ tx }: Operation, keys: readonly string[]): Promise<MorningSyncRecord[]> {
  const pairs = keys.map((key) => {
    const [oscId, osmId, day] = key.split(" ");
    return sql`(${oscId}::uuid, ${osmId}::uuid, ${day}::date)`;
  });
  return tx
    .select(columns)
    .from(morningSyncs)
    .where(
      sql`(${morningSyncs.oscId}, ${morningSyncs.osmId}, ${morningSyncs.day}) in (${sql.join(pairs, sql`, `)})`,
    );
}

/** Begins a pair's sync of a day; null where it has begun already, also in the same moment. */
export async function insertSync(
  { tx, builder }: Operation,
  sync: MorningSyncRecord,
): Promise<MorningSyncRecord | null> {
  const [inserted] = await tx
    .insert(morningSyncs)
    .values({ builderId: builder.id, ...sync })
    .onConflictDoNothing()
    .returning(columns);
  return inserted ?? null;
}

/** A sync the action reaches, locked until the transaction ends. */
export async function lockSync(
  operation: Operation,
  action: Action,
  id: string,
): Promise<MorningSyncRecord | null> {
  const [sync] = await operation.tx
    .select(columns)
    .from(morningSyncs)
    .where(and(eq(morningSyncs.id, id), syncsWithin(operation, action)))
    .for("update");
  return sync ?? null;
}

export async function updateSync(
  { tx }: Operation,
  id: string,
  change: Partial<Pick<MorningSyncRecord, "runningSince" | "elapsedMs" | "closedAt" | "closedById">>,
): Promise<void> {
  await tx.update(morningSyncs).set(change).where(eq(morningSyncs.id, id));
}

/** A sync belongs to the two who hold it. */
function syncsWithin(operation: Operation, action: Action): SQL | undefined {
  const { id } = operation.actor;
  return within(operation, action, {
    OWN: () => or(eq(morningSyncs.oscId, id), eq(morningSyncs.osmId, id)),
  });
}
