import {
  type CommitmentsFilter,
  promiseBreakMutation,
  promiseKeepMutation,
  promiseMoveDueMutation,
  promiseReleaseMutation,
  promiseTrackerOpenQuery,
  promiseTrackerSettledQuery,
  promiseTrackerViewerQuery,
} from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { PromiseItem } from "../promises/promise.ts";
import type { Settlement } from "../promises/use-settle.ts";
import { builder, cedarPark, maya, mesaRidge, storyNow } from "./people.ts";

/** An API that holds the given promises and settles them. */
export function promiseApi(promises: PromiseItem[], connection = memoryConnection()): MemoryConnection {
  const viewer = {
    now: storyNow,
    builder,
    member: { ...maya, role: "OSM" as const, communities: [cedarPark] },
  };

  function page(filter: CommitmentsFilter, first: number, after: string | null | undefined) {
    const found = promises.filter((promise) => matches(promise, filter));
    const from = after ? found.findIndex((promise) => promise.id === after) + 1 : 0;
    const nodes = found.slice(from, from + first);
    return {
      viewer,
      commitments: {
        totalCount: found.length,
        pageInfo: { hasNextPage: from + first < found.length, endCursor: nodes.at(-1)?.id ?? null },
        nodes,
      },
    };
  }

  function settle(id: string, status: Settlement, settlementNote: string) {
    const index = promises.findIndex((promise) => promise.id === id);
    const before = promises[index];
    if (!before) throw new Error(`no promise ${id}`);
    const commitment = {
      ...before,
      status,
      settlementNote,
      settledAt: storyNow,
      viewerCan: { settle: false },
    };
    promises[index] = commitment;
    return { commitment, userErrors: [] };
  }

  function moveDue(id: string, dueAt: string) {
    const index = promises.findIndex((promise) => promise.id === id);
    const before = promises[index];
    if (!before) throw new Error(`no promise ${id}`);
    const commitment = { ...before, dueAt };
    promises[index] = commitment;
    return commitment;
  }

  return connection
    .answer(promiseTrackerViewerQuery, () => ({ viewer, communities: { nodes: [cedarPark, mesaRidge] } }))
    .answer(promiseTrackerOpenQuery, ({ filter, first, after }) => page(filter, first, after))
    .answer(promiseTrackerSettledQuery, ({ filter, first, after }) => page(filter, first, after))
    .answer(promiseKeepMutation, ({ input }) => ({
      commitmentKeep: settle(input.commitmentId, "KEPT", input.note),
    }))
    .answer(promiseBreakMutation, ({ input }) => ({
      commitmentBreak: settle(input.commitmentId, "BROKEN", input.note),
    }))
    .answer(promiseMoveDueMutation, ({ input }) => ({
      commitmentMoveDue: { commitment: moveDue(input.commitmentId, input.dueAt), userErrors: [] },
    }))
    .answer(promiseReleaseMutation, ({ input }) => ({
      commitmentRelease: settle(input.commitmentId, "RELEASED", input.note),
    }));
}

/** Stories give their settled promises to everybody, so only open ones are filtered by owner. */
function matches(promise: PromiseItem, filter: CommitmentsFilter): boolean {
  return (
    (!filter.statuses || filter.statuses.includes(promise.status)) &&
    (!filter.ownerId || promise.status !== "OPEN" || promise.owner?.id === filter.ownerId) &&
    (!filter.buyerId || promise.buyer?.id === filter.buyerId) &&
    (!filter.communityId || promise.buyer?.nextTour?.community?.id === filter.communityId)
  );
}
