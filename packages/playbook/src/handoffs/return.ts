import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseReturnWords } from "../text/notes.ts";
import { ended, type HandoffFacts, hasEnded, versionInHand } from "./lifecycle.ts";

export const returnReasons = ["INCOMPLETE", "UNCLEAR", "WRONG_BUYER", "WRONG_TOUR", "OTHER"] as const;
export type ReturnReason = (typeof returnReasons)[number];

export interface Returned {
  readonly status: "RETURNED";
  readonly returned: {
    readonly versionNumber: number;
    readonly reason: ReturnReason;
    readonly words: string;
    readonly returnedAt: Date;
  };
}

/**
 * Decides that the OSM sends a version back to the OSC. Read or not, it counts as undelivered from then on; once the
 * tour has started there is nobody left to mend it for, and what was wrong belongs into the outcome.
 */
export function returnHandoff(
  handoff: HandoffFacts,
  tour: { readonly startsAt: Date },
  input: { readonly versionNumber: number; readonly reason: ReturnReason; readonly words: string },
  now: Date,
): Result<
  Returned,
  Refusal<
    | "NOT_DELIVERED"
    | "NEWER_VERSION"
    | "ALREADY_RETURNED"
    | "TOUR_STARTED"
    | "HANDOFF_ENDED"
    | "INVALID_INPUT"
  >
> {
  if (hasEnded(handoff)) return ended(handoff.status);
  const inHand = versionInHand(handoff, input.versionNumber, {
    nothing: "Nothing has been delivered yet, so there is nothing to send back. Ask the OSC for it.",
    next: "Read that one; send it back if it is still wrong.",
  });
  if (!inHand.ok) return inHand;
  if (handoff.status === "RETURNED") {
    return refuse(
      "ALREADY_RETURNED",
      `Version ${inHand.value} was sent back already and is with the OSC. Wait for the next one, or call them.`,
    );
  }
  if (now >= tour.startsAt) {
    return refuse(
      "TOUR_STARTED",
      "The tour has started, so nothing can come back in time. Write what was wrong into the outcome.",
    );
  }
  const words = parseReturnWords(input.words);
  if (!words.ok) return { ok: false, refusal: { ...words.refusal, field: ["words"] } };
  const { reason } = input;
  const returned = { versionNumber: inHand.value, reason, words: words.value, returnedAt: now };
  return accept({ status: "RETURNED", returned });
}
