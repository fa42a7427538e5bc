import {
  type MorningSyncPartnersQuery,
  morningSyncCloseMutation,
  morningSyncPartnersQuery,
  morningSyncPauseMutation,
  morningSyncQuery,
  morningSyncResumeMutation,
  morningSyncStartMutation,
  morningSyncSummarizeMutation,
} from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { Sync, SyncAgenda, SyncPartners, SyncSummary, SyncTour } from "../morning-sync/sync.ts";
import { builder, maya, priya, storyNow } from "./people.ts";
import { morningTours, syncDay } from "./sync-agenda.ts";

type Member = MorningSyncPartnersQuery["viewer"]["member"];
const oscViewer: Member = { ...priya, role: "OSC" };
export const osmViewer: Member = { ...maya, role: "OSM" };

const minute = 60_000;

export interface SyncStory {
  readonly viewer?: Member;
  readonly tours?: readonly SyncTour[];
  readonly sync?: Partial<Sync> | null;
  readonly mayHold?: boolean;
  /** Further people to sync with. */
  readonly others?: readonly SyncPartners[];
  readonly summaries?: Readonly<Record<string, SyncSummary>>;
}

/** A sync that was begun a while before the stories' moment, and is paused where nothing else is said. */
function begun(change: Partial<Sync> = {}): Sync {
  return {
    id: "sync-priya-maya",
    startedAt: new Date(Date.parse(storyNow) - 5 * minute).toISOString(),
    closedAt: null,
    closedBy: null,
    timer: { runningSince: null, countedMs: 3 * minute + 12_000 },
    ...change,
  };
}

export function summaryBy(writtenBy: SyncSummary["writtenBy"], words: string, id = "summary-1"): SyncSummary {
  return { id, words, writtenAt: new Date(Date.parse(storyNow) - 2 * minute).toISOString(), writtenBy };
}

/** An API that holds one pair's sync, lets it be paused, written in and closed, and refuses as the real one does. */
export function syncApi(
  { viewer = oscViewer, tours = morningTours(), sync = null, mayHold = true, others = [] }: SyncStory = {},
  connection = memoryConnection(),
): MemoryConnection & {
  readonly agenda: () => SyncAgenda;
  readonly write: (tourId: string, by: SyncSummary) => void;
} {
  let current: Sync | null = sync && begun(sync);
  let listed = [...tours];
  let count = 1;
  const pair = { day: syncDay, timeZone: "America/Chicago", osc: priya, osm: maya };
  const session = { now: storyNow, builder, member: viewer };
  const agenda = (): SyncAgenda => ({
    day: syncDay,
    viewerCan: { hold: mayHold && !current?.closedAt },
    sync: current,
    tours: listed,
  });
  const change = (next: Partial<Sync>) => {
    current = begun({ ...current, ...next });
    return { morningSync: current, userErrors: [] };
  };
  const write = (tourId: string, summary: SyncSummary) => {
    listed = listed.map((item) => (item.tour.id === tourId ? { ...item, summary } : item));
  };
  const refused = <Code extends string>(code: Code, message: string) => ({
    morningSync: null,
    userErrors: [{ code, message, field: null }],
  });

  connection
    .answer(morningSyncPartnersQuery, () => {
      const own = listed.length > 0 ? [{ ...pair, tours: listed, sync: current }] : [];
      return { viewer: session, morningSyncPartners: [...own, ...others] };
    })
    .answer(morningSyncQuery, () => ({
      viewer: session,
      playbook: { syncMinutes: 10 },
      morningSync: agenda(),
    }))
    .answer(morningSyncStartMutation, () => ({
      morningSyncStart: change({ timer: { runningSince: storyNow, countedMs: 0 } }),
    }))
    .answer(morningSyncPauseMutation, () => ({
      morningSyncPause: change({ timer: { runningSince: null, countedMs: current?.timer.countedMs ?? 0 } }),
    }))
    .answer(morningSyncResumeMutation, () => ({
      morningSyncResume: change({
        timer: { runningSince: storyNow, countedMs: current?.timer.countedMs ?? 0 },
      }),
    }))
    .answer(morningSyncSummarizeMutation, ({ input }) => {
      const item = listed.find(({ tour }) => tour.id === input.tourId);
      if (item?.summary && item.summary.id !== input.replacesId)
        return { morningSyncSummarize: refused("NEWER_SUMMARY", "Somebody wrote it meanwhile.") };
      count += 1;
      write(input.tourId, {
        id: `summary-${count}`,
        words: input.words,
        writtenAt: storyNow,
        writtenBy: viewer,
      });
      return { morningSyncSummarize: change({}) };
    })
    .answer(morningSyncCloseMutation, () => {
      const userErrors = listed
        .filter(({ summary }) => !summary)
        .map(({ tour }) => ({
          code: "SUMMARY_MISSING" as const,
          message: `No summary is written for ${tour.buyer?.name}.`,
          tourId: tour.id,
        }));
      if (userErrors.length > 0) return { morningSyncClose: { morningSync: null, userErrors } };
      return { morningSyncClose: change({ closedAt: storyNow, closedBy: viewer }) };
    });
  return Object.assign(connection, { agenda, write });
}
