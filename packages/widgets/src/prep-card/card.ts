import type { PrepCardContactFragment, PrepCardQuery } from "@baton/api-contract";
import type { ContentNames, HandoffContent, HandoffField } from "@baton/playbook";
import { contentFromServer } from "../handoffs/content-from-server.ts";
import type { PromiseItem } from "../promises/promise.ts";

export { firstName } from "../language/first-name.ts";

export type CardTour = NonNullable<PrepCardQuery["tour"]>;
export type CardHandoff = NonNullable<CardTour["handoff"]>;
export type CardVersion = NonNullable<CardHandoff["currentVersion"]>;
export type CardChange = CardVersion["changesSinceRead"][number];
export type CardContact = PrepCardContactFragment;

/** A delivered version as the card shows it. */
export interface CardBrief {
  readonly content: HandoffContent;
  readonly names: ContentNames;
  readonly changes: ReadonlyMap<HandoffField, CardChange>;
}

export function briefOf(version: CardVersion, timeZone: string): CardBrief {
  const { history, nextAction } = version.content;
  const owners = new Map(nextAction.actions.map(({ owner }) => [owner?.id, owner?.name]));
  const floorplans = new Map(
    [...history.floorplansDiscussed, ...nextAction.expectations].flatMap(({ floorplan }) =>
      floorplan ? [[floorplan.id, floorplan.name] as const] : [],
    ),
  );
  const interactions = new Map(history.interactions.map(({ id, summary }) => [id, summary]));
  return {
    content: contentFromServer(version.content),
    names: {
      timeZone,
      member: (id) => owners.get(id),
      floorplan: (id) => floorplans.get(id),
      interaction: (id) => interactions.get(id),
    },
    changes: new Map(version.changesSinceRead.map((change) => [change.field, change])),
  };
}

/** When a member last read this version, in milliseconds; null when they have not. */
export function lastReadBy(version: CardVersion, memberId: string): number | null {
  const reads = version.receipts.filter(({ reader }) => reader?.id === memberId);
  return reads.length > 0 ? Math.max(...reads.map(({ readAt }) => Date.parse(readAt))) : null;
}

/** Where the tour stands against the clock; the card offers something else in each. */
export type Phase = "early" | "read-window" | "started" | "over";

export function phaseAt(now: number, tour: CardTour): Phase {
  if (now >= Date.parse(tour.endsAt)) return "over";
  if (now >= Date.parse(tour.startsAt)) return "started";
  return now >= Date.parse(tour.timing.read.opensAt) ? "read-window" : "early";
}

export interface CardPromises {
  /** Due by the start of the tour, open ones first; settled ones stay, to be seen as done. */
  readonly beforeTour: readonly PromiseItem[];
  readonly later: readonly PromiseItem[];
}

export function promisesFor(tour: CardTour, promises: readonly PromiseItem[]): CardPromises {
  const start = Date.parse(tour.startsAt);
  const byUrgency = promises.toSorted(
    (one, other) =>
      Number(one.status !== "OPEN") - Number(other.status !== "OPEN") ||
      Date.parse(one.dueAt) - Date.parse(other.dueAt),
  );
  return {
    beforeTour: byUrgency.filter((promise) => Date.parse(promise.dueAt) <= start),
    later: byUrgency.filter((promise) => Date.parse(promise.dueAt) > start),
  };
}

/** The zone the tour's times are said in. */
export function zoneOfTour(tour: CardTour): string {
  return tour.community?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The OSM whose tour it is, when that is not the reader: who reads it back then stands in for them. */
export function absentHost(tour: CardTour, viewerId: string): CardTour["onsiteManager"] {
  return tour.onsiteManager?.id === viewerId ? null : tour.onsiteManager;
}
