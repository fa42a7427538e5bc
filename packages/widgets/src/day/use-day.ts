import { dayLiveSubscription, type Operation } from "@baton/api-contract";
import { useEffect, useRef, useState } from "react";
import { sharedZone } from "../promises/promise.ts";
import { useFromNow, useServerNow } from "../provider/connection-provider.tsx";
import { useLive } from "../provider/use-live.ts";
import { useWatch } from "../provider/use-watch.ts";
import type { DayEntry, DaySection } from "./words.ts";

/** How many entries each part of a day has at first, and at most: longer lists are walked where they belong. */
export const pageSizes = { few: 8, most: 40 } as const;

/** What is asked for first. */
export function firstOfDay(day: string | undefined): DayVariables {
  return { first: pageSizes.few, day: day ?? null };
}

interface Place {
  readonly timeZone: string;
}

export interface DayData {
  readonly viewer: {
    readonly now: string;
    readonly builder: { readonly id: string };
    readonly member: { readonly id: string; readonly communities: readonly Place[] };
  };
  readonly communities?: { readonly nodes: readonly Place[] };
}

export interface DayVariables {
  readonly first: number;
  readonly day?: string | null | undefined;
}

/** A day as it stands, asked again when time alone makes an entry another one. */
export function useDay<Data extends DayData>(
  operation: Operation<Data, DayVariables>,
  sectionsOf: (data: Data) => readonly DaySection[] | undefined,
  day: string | undefined,
) {
  const [size, setSize] = useState<keyof typeof pageSizes>("few");
  const watched = useWatch(operation, { ...firstOfDay(day), first: pageSizes[size] });
  // The longer list takes a moment to come: meanwhile the shorter one stays.
  const before = useRef<Data>(undefined);
  const data = watched.data ?? (watched.error ? undefined : before.current);
  useEffect(() => {
    before.current = watched.data ?? before.current;
  });
  useServerNow(data?.viewer.now);
  const sections = data && sectionsOf(data);
  useTurns(sections, watched.refetch);
  useLive(dayLiveSubscription, data ? {} : null, watched.refetch);
  const served = data?.viewer.member.communities ?? [];
  return {
    ...watched,
    viewer: data?.viewer,
    sections,
    zone: sharedZone(served.length > 0 ? served : (data?.communities?.nodes ?? [])),
    showMore: size === "few" ? () => setSize("most") : undefined,
  };
}

/** Asks again once the first entry has become another: its place in the list may be another too. */
function useTurns(sections: readonly DaySection[] | undefined, refetch: () => Promise<void>): void {
  const turns = (sections ?? []).flatMap(({ entries }) => entries.flatMap(turnOf));
  const next = turns.length > 0 ? Math.min(...turns) : Number.POSITIVE_INFINITY;
  const isPast = useFromNow((now) => now >= next);
  useEffect(() => {
    if (isPast && Number.isFinite(next)) void refetch();
  }, [isPast, next, refetch]);
}

function turnOf({ nextAt }: DayEntry): number[] {
  return nextAt === null ? [] : [Date.parse(nextAt)];
}
