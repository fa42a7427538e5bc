import type { MorningSyncPartnersQuery, MorningSyncQuery } from "@baton/api-contract";
import type { SyncReadiness } from "@baton/playbook";

export type SyncViewer = MorningSyncPartnersQuery["viewer"];
/** Two people with tours together on the day. */
export type SyncPartners = MorningSyncPartnersQuery["morningSyncPartners"][number];
export type SyncAgenda = NonNullable<MorningSyncQuery["morningSync"]>;
export type SyncTour = SyncAgenda["tours"][number];
export type Sync = NonNullable<SyncAgenda["sync"]>;
export type SyncSummary = NonNullable<SyncTour["summary"]>;

/** A tour the person wants to go into, and with which widget. */
export interface TourOpened {
  readonly tourId: string;
  /** `handoff-form` for who writes the handoff, `prep-card` for who reads it. */
  readonly widget: "handoff-form" | "prep-card";
}

/** The other one of the two; for somebody who is neither, both. */
export function namesOf({ osc, osm }: SyncPartners, viewerId: string): string {
  const others = [osc, osm].filter((one) => one?.id !== viewerId);
  return others.map((one) => one?.name).join(" · ");
}

/** The agendas the person may mean: those with the partner the page names, else all. */
export function agendasWith(
  partners: readonly SyncPartners[],
  partnerId: string | undefined,
): readonly SyncPartners[] {
  return partnerId === undefined
    ? partners
    : partners.filter(({ osc, osm }) => osc?.id === partnerId || osm?.id === partnerId);
}

/** Names an agenda among those of a day. */
export function keyOf({ osc, osm, day }: SyncPartners): string {
  return `${osc?.id} ${osm?.id} ${day}`;
}

export function nameOfBuyer({ tour }: SyncTour): string {
  return tour.buyer?.name ?? "";
}

/** What the OSM asked about a tour and nobody has answered yet. */
export function openQuestions({ tour }: SyncTour) {
  return tour.handoff?.clarifications.nodes.filter(({ answeredAt }) => answeredAt === null) ?? [];
}

/** What readiness is worth, in a word and a tone. */
export const readinessTones = {
  MISSING: "late",
  DRAFT: "risk",
  RETURNED: "late",
  DELIVERED: "risk",
  READ: "risk",
  ACKNOWLEDGED: "good",
  CLOSED: "plain",
} as const satisfies Record<SyncReadiness, string>;

export const readinessWords = {
  MISSING: "No handoff yet",
  DRAFT: "Handoff in draft",
  RETURNED: "Handoff returned",
  DELIVERED: "Delivered, not read yet",
  READ: "Read early — to be read again",
  ACKNOWLEDGED: "Read and read back",
  CLOSED: "Outcome written",
} as const satisfies Record<SyncReadiness, string>;
