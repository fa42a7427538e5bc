import { accept, type Refusal, type Result, refuse } from "../result.ts";
import type { HandoffContent } from "./content.ts";
import { alreadyKnown } from "./describe.ts";
import type { HandoffField } from "./fields.ts";
import { ended, type HandoffFacts, hasEnded } from "./lifecycle.ts";
import { noNames } from "./names.ts";
import type { Outcome } from "./outcome.ts";

export interface OutcomeRecorded {
  readonly status: "CLOSED";
  readonly tourStatus: "COMPLETED" | "NO_SHOW";
  readonly outcome: Outcome & {
    readonly recordedAt: Date;
    /** What the buyer had answered by then: the questions that need not have been asked again. */
    readonly known: readonly HandoffField[];
  };
}

/**
 * Decides the OSM's post-tour update, which closes the handoff and the tour. Parse it with `parseOutcome` first. Of a
 * handoff never delivered only a no-show can be told: when nobody came, there was nothing to read.
 */
export function recordOutcome(
  handoff: HandoffFacts,
  tour: { readonly startsAt: Date },
  outcome: Outcome,
  now: Date,
): Result<
  OutcomeRecorded,
  Refusal<"NOT_DELIVERED" | "TOUR_NOT_STARTED" | "HANDOFF_ENDED" | "INVALID_INPUT">
> {
  if (hasEnded(handoff)) return ended(handoff.status);
  if (!handoff.currentVersion && outcome.attendance !== "NO_SHOW") {
    return refuse(
      "NOT_DELIVERED",
      "The handoff was never delivered, so only a no-show can be written. Have the OSC deliver it, then write the outcome.",
    );
  }
  if (now < tour.startsAt) {
    return refuse("TOUR_NOT_STARTED", "The tour has not started yet. Write the outcome once it has.");
  }
  const known = handoff.currentVersion ? knownIn(handoff.currentVersion.content) : [];
  const unknown = outcome.askedAgain.findIndex((field) => !known.includes(field));
  if (unknown >= 0) {
    return refuse(
      "INVALID_INPUT",
      `The handoff held no answer to ${outcome.askedAgain[unknown]}, so it was not asked again. Take it out.`,
      ["askedAgain", String(unknown)],
    );
  }
  if (outcome.nextStep && outcome.nextStep.dueAt < tour.startsAt) {
    return refuse("INVALID_INPUT", "The next step would be due before the tour. Pick a later time.", [
      "nextStep",
      "dueAt",
    ]);
  }
  const tourStatus = outcome.attendance === "NO_SHOW" ? "NO_SHOW" : "COMPLETED";
  return accept({ status: "CLOSED", tourStatus, outcome: { ...outcome, known, recordedAt: now } });
}

/** The questions with an answer; the names of plans and conversations have no part in that. */
function knownIn(content: HandoffContent): readonly HandoffField[] {
  return alreadyKnown(content, noNames).map(({ field }) => field);
}
