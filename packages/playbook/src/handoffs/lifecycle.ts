import type { PlaybookPolicy } from "../policy/policy.ts";
import type { Refusal, Result } from "../result.ts";
import type { CompletenessFacts, MissingField } from "./completeness.ts";
import type { HandoffContent } from "./content.ts";
import type { Outcome } from "./outcome.ts";

export const handoffStatuses = ["DRAFT", "DELIVERED", "ACKNOWLEDGED", "CLOSED", "CANCELLED"] as const;
export type HandoffStatus = (typeof handoffStatuses)[number];

/** What the deciders need to know of a handoff. */
export interface HandoffFacts {
  readonly status: HandoffStatus;
  /** Counts draft saves, from 1. */
  readonly revision: number;
  readonly draft: HandoffContent;
  /** The version delivered last; null until the first delivery. */
  readonly currentVersion: { readonly number: number; readonly content: HandoffContent } | null;
}

export interface DraftSaved {
  readonly status: HandoffStatus;
  readonly revision: number;
  readonly draft: HandoffContent;
}

/** Decides a draft save. `handoff` is null when the tour has none yet; then the expected revision is 0. */
export function saveDraft(
  handoff: HandoffFacts | null,
  input: {
    readonly expectedRevision: number;
    readonly content: HandoffContent;
    readonly tourCancelled: boolean;
  },
): Result<DraftSaved, Refusal<"STALE_REVISION" | "HANDOFF_ENDED">> {
  throw new Error(`not built yet ${handoff} ${input}`);
}

export interface Delivered {
  readonly status: "DELIVERED";
  readonly version: { readonly number: number; readonly content: HandoffContent; readonly deliveredAt: Date };
}

/** A refused delivery; `missing` lists every field that blocks it (REQUIRED_FIELD_MISSING), else it is empty. */
export interface DeliverRefusal
  extends Refusal<"STALE_REVISION" | "HANDOFF_ENDED" | "REQUIRED_FIELD_MISSING" | "NOTHING_NEW"> {
  readonly missing: readonly MissingField[];
}

/** Decides a delivery: the current draft becomes the next immutable version. */
export function deliver(
  handoff: HandoffFacts,
  input: { readonly expectedRevision: number },
  policy: PlaybookPolicy,
  facts: CompletenessFacts,
  now: Date,
): Result<Delivered, DeliverRefusal> {
  throw new Error(`not built yet ${handoff} ${input} ${policy} ${facts} ${now}`);
}

export interface Acknowledged {
  readonly status: "ACKNOWLEDGED";
  readonly receipt: { readonly versionNumber: number; readonly readAt: Date; readonly readBack: string };
}

/** Decides a read receipt with its read-back (parsed by `parseReadBack` inside). */
export function acknowledge(
  handoff: HandoffFacts,
  input: { readonly versionNumber: number; readonly readBack: string },
  now: Date,
): Result<Acknowledged, Refusal<"NOT_DELIVERED" | "NEWER_VERSION" | "HANDOFF_ENDED" | "INVALID_INPUT">> {
  throw new Error(`not built yet ${handoff} ${input} ${now}`);
}

export interface OutcomeRecorded {
  readonly status: "CLOSED";
  readonly tourStatus: "COMPLETED" | "NO_SHOW";
  readonly outcome: Outcome & { readonly recordedAt: Date };
}

/** Decides the OSM's post-tour update, which closes the handoff and the tour. */
export function recordOutcome(
  handoff: HandoffFacts,
  tour: { readonly startsAt: Date },
  outcome: Outcome,
  now: Date,
): Result<OutcomeRecorded, Refusal<"NOT_DELIVERED" | "TOUR_NOT_STARTED" | "HANDOFF_ENDED">> {
  throw new Error(`not built yet ${handoff} ${tour} ${outcome} ${now}`);
}

/** Decides what a cancelled tour does to its handoff. */
export function cancelHandoff(
  handoff: HandoffFacts,
): Result<{ readonly status: "CANCELLED" }, Refusal<"HANDOFF_ENDED">> {
  throw new Error(`not built yet ${handoff}`);
}

/** True when the draft says something the delivered version does not; false before the first delivery. */
export function hasUndeliveredChanges(handoff: HandoffFacts): boolean {
  throw new Error(`not built yet ${handoff}`);
}
