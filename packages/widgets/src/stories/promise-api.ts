import {
  type CommitmentsFilter,
  promiseBreakMutation,
  promiseKeepMutation,
  promiseMoveDueMutation,
  promiseOwnersQuery,
  promiseReleaseMutation,
  promiseReownMutation,
  promiseTrackerOpenQuery,
  promiseTrackerSettledQuery,
  promiseTrackerViewerQuery,
} from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { PromiseItem, Settlement } from "../promises/promise.ts";
import { builder, cedarPark, maya, mesaRidge, priya, storyNow, tomas } from "./people.ts";

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

  const settle = (id: string, status: Settlement, settlementNote: string) =>
    change(id, { status, settlementNote, settledAt: storyNow, viewerCan: { settle: false, change: false } });

  function change(id: string, part: Partial<PromiseItem>) {
    const index = promises.findIndex((promise) => promise.id === id);
    const before = promises[index];
    if (!before) throw new Error(`no promise ${id}`);
    const commitment = { ...before, ...part };
    promises[index] = commitment;
    return { commitment, userErrors: [] };
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
      commitmentMoveDue: change(input.commitmentId, { dueAt: input.dueAt }),
    }))
    .answer(promiseOwnersQuery, ({ commitmentId }) => ({
      commitment: { id: commitmentId, couldOwn: [priya, tomas] },
    }))
    .answer(promiseReownMutation, ({ input }) => ({
      commitmentReown: change(input.commitmentId, {
        owner: [priya, tomas].find(({ id }) => id === input.ownerId) ?? null,
      }),
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
