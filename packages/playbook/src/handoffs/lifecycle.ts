import type { PlaybookPolicy } from "../policy/policy.ts";
import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseReadBack } from "../text/notes.ts";
import { type CompletenessFacts, completeness, type MissingField } from "./completeness.ts";
import type { HandoffContent } from "./content.ts";
import { sameContent } from "./equal.ts";

export const handoffStatuses = [
  "DRAFT",
  "DELIVERED",
  "RETURNED",
  "ACKNOWLEDGED",
  "CLOSED",
  "CANCELLED",
] as const;
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
  /** Saving never changes the status: what was delivered stays delivered, with changes to deliver. */
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
): Result<DraftSaved, Refusal<"STALE_REVISION" | "HANDOFF_ENDED" | "INVALID_INPUT">> {
  if (handoff && hasEnded(handoff)) return ended(handoff.status);
  if (!handoff && input.tourCancelled) {
    return refuse(
      "HANDOFF_ENDED",
      "This tour was cancelled, so it takes no handoff. Book a new tour to go on.",
    );
  }
  const revision = handoff?.revision ?? 0;
  if (input.expectedRevision !== revision) return otherRevision(input.expectedRevision, revision);
  return accept({ status: handoff?.status ?? "DRAFT", revision: revision + 1, draft: input.content });
}

export interface Delivered {
  readonly status: "DELIVERED";
  readonly version: { readonly number: number; readonly content: HandoffContent; readonly deliveredAt: Date };
}

/** A refused delivery; `missing` lists every field that blocks it (REQUIRED_FIELD_MISSING), else it is empty. */
export interface DeliverRefusal
  extends Refusal<
    "STALE_REVISION" | "HANDOFF_ENDED" | "INVALID_INPUT" | "REQUIRED_FIELD_MISSING" | "NOTHING_NEW"
  > {
  readonly missing: readonly MissingField[];
}

/** Decides a delivery: the current draft becomes the next immutable version, unread by anyone. */
export function deliver(
  handoff: HandoffFacts,
  input: { readonly expectedRevision: number },
  policy: PlaybookPolicy,
  facts: CompletenessFacts,
  now: Date,
): Result<Delivered, DeliverRefusal> {
  if (hasEnded(handoff)) return blocked(ended(handoff.status));
  if (input.expectedRevision !== handoff.revision) {
    return blocked(otherRevision(input.expectedRevision, handoff.revision));
  }
  // One that was sent back may be delivered as it is: the OSC may have answered what was unclear, or stand by it.
  const isNews = handoff.status === "RETURNED" || hasUndeliveredChanges(handoff);
  if (handoff.currentVersion && !isNews) {
    return blocked(
      refuse(
        "NOTHING_NEW",
        `Version ${handoff.currentVersion.number} already says all of this, so there is nothing to deliver. Change something first.`,
      ),
    );
  }
  const { missing } = completeness(handoff.draft, policy, facts);
  if (missing.length > 0) {
    const list = missing.map(({ message }) => message).join("; ");
    return blocked(
      refuse("REQUIRED_FIELD_MISSING", `The handoff cannot be delivered yet. Still needed: ${list}.`),
      missing,
    );
  }
  const number = (handoff.currentVersion?.number ?? 0) + 1;
  return accept({ status: "DELIVERED", version: { number, content: handoff.draft, deliveredAt: now } });
}

export interface Acknowledged {
  readonly status: "ACKNOWLEDGED";
  readonly receipt: { readonly versionNumber: number; readonly readAt: Date; readonly readBack: string };
}

/** Decides a read receipt with its read-back. May be repeated: a refresh after an early read adds a receipt. */
export function acknowledge(
  handoff: HandoffFacts,
  input: { readonly versionNumber: number; readonly readBack: string },
  now: Date,
): Result<
  Acknowledged,
  Refusal<"NOT_DELIVERED" | "NEWER_VERSION" | "RETURNED" | "HANDOFF_ENDED" | "INVALID_INPUT">
> {
  if (hasEnded(handoff)) return ended(handoff.status);
  const inHand = versionInHand(handoff, input.versionNumber, {
    nothing: "Nothing has been delivered yet, so there is nothing to read. Ask the OSC for it.",
    next: "Read what changed, then confirm.",
  });
  if (!inHand.ok) return inHand;
  if (handoff.status === "RETURNED") {
    return refuse(
      "RETURNED",
      `Version ${inHand.value} was sent back to the OSC, so it cannot be confirmed. Read the next version once it is delivered.`,
      ["versionNumber"],
    );
  }
  const readBack = parseReadBack(input.readBack);
  if (!readBack.ok) return { ok: false, refusal: { ...readBack.refusal, field: ["readBack"] } };
  const receipt = { versionNumber: inHand.value, readAt: now, readBack: readBack.value };
  return accept({ status: "ACKNOWLEDGED", receipt });
}

/** Decides what a cancelled tour does to its handoff. */
export function cancelHandoff(
  handoff: HandoffFacts,
): Result<{ readonly status: "CANCELLED" }, Refusal<"HANDOFF_ENDED">> {
  return hasEnded(handoff) ? ended(handoff.status) : accept({ status: "CANCELLED" });
}

/** True when the draft says something the delivered version does not; false before the first delivery. */
export function hasUndeliveredChanges(handoff: Pick<HandoffFacts, "draft" | "currentVersion">): boolean {
  return handoff.currentVersion !== null && !sameContent(handoff.draft, handoff.currentVersion.content);
}

export function hasEnded({ status }: Pick<HandoffFacts, "status">): boolean {
  return status === "CLOSED" || status === "CANCELLED";
}

/** The version the reader has in front of them, if it is the newest one. */
export function versionInHand(
  { currentVersion }: Pick<HandoffFacts, "currentVersion">,
  number: number,
  words: { readonly nothing: string; readonly next: string },
): Result<number, Refusal<"NOT_DELIVERED" | "NEWER_VERSION" | "INVALID_INPUT">> {
  if (!currentVersion) return refuse("NOT_DELIVERED", words.nothing);
  const latest = currentVersion.number;
  const field = ["versionNumber"];
  if (number < 1 || number > latest) {
    return refuse("INVALID_INPUT", `There is no version ${number}; the latest is ${latest}.`, field);
  }
  if (number === latest) return accept(latest);
  const meanwhile = `Version ${latest} was delivered while you read version ${number}. ${words.next}`;
  return refuse("NEWER_VERSION", meanwhile, field);
}

/** The refusal for a handoff that is written to no more. */
export function ended(status: HandoffStatus) {
  return refuse(
    "HANDOFF_ENDED",
    status === "CLOSED"
      ? "This handoff has ended because its outcome is written; it stays as it is. Book a new tour to go on."
      : "This handoff has ended because its tour was cancelled; it stays as it is. Book a new tour to go on.",
  );
}

/** The writer started from a revision that is behind, or from one that never was. */
function otherRevision(expected: number, current: number) {
  const field = ["expectedRevision"];
  // Stryker disable next-line EqualityOperator: the two are never the same here.
  if (expected < 0 || expected > current) {
    return refuse(
      "INVALID_INPUT",
      `There is no revision ${expected}; the latest is ${current}. Send the revision you started from.`,
      field,
    );
  }
  return refuse(
    "STALE_REVISION",
    "This handoff was saved since you opened it, so nothing was written. Take in what is new and try again.",
    field,
  );
}

function blocked(
  refused: { readonly refusal: Refusal<DeliverRefusal["code"]> },
  missing: readonly MissingField[] = [],
): { readonly ok: false; readonly refusal: DeliverRefusal } {
  return { ok: false, refusal: { ...refused.refusal, missing } };
}
