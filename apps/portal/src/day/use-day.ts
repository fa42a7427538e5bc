import { portalDayQuery } from "@baton/api-contract";
import { useRead } from "../data/use-read.ts";
import { boundsOf, dayIn, type LocalDate } from "../time/zone.ts";
import type { TourSummary } from "../tour/tour-state.ts";

interface Place {
  readonly id: string;
  readonly timeZone: string;
}

const pageSize = 50;

/**
 * The tours that take place on `day` as each community's own clocks show it. Zones apart begin the day at different
 * instants: one span that covers all is asked for, and what falls outside its own day is left out.
 */
export function useDay(day: LocalDate, communities: readonly Place[]) {
  const nowhere = communities.length === 0;
  const { data, error, loading, retry, fetchMore } = useRead(
    portalDayQuery,
    { first: pageSize, filter: nowhere ? {} : spanOf(day, communities) },
    { skip: nowhere },
  );
  const page = data?.tours.pageInfo;
  return {
    tours: nowhere ? [] : data?.tours.nodes.filter((tour) => isOn(day, tour)),
    error,
    loading,
    retry,
    more: page?.hasNextPage
      ? () =>
          fetchMore({ after: page.endCursor }, (before, next) => ({
            tours: { ...next.tours, nodes: [...before.tours.nodes, ...next.tours.nodes] },
          }))
      : undefined,
  };
}

function spanOf(day: LocalDate, communities: readonly Place[]) {
  const bounds = communities.map(({ timeZone }) => boundsOf(day, timeZone));
  return {
    startsFrom: new Date(Math.min(...bounds.map(({ from }) => from.getTime()))).toISOString(),
    startsBefore: new Date(Math.max(...bounds.map(({ before }) => before.getTime()))).toISOString(),
    communityId: communities.length === 1 ? communities[0]?.id : undefined,
  };
}

function isOn(day: LocalDate, { startsAt, community }: TourSummary): boolean {
  return community === null || dayIn(community.timeZone, startsAt) === day;
}
