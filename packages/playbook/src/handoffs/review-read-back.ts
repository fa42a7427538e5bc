import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { isBlank } from "../text/clean-text.ts";
import { parseCorrection } from "../text/notes.ts";
import { ended, type HandoffFacts, hasEnded } from "./lifecycle.ts";

export const readBackVerdicts = ["CONFIRMED", "CORRECTED"] as const;
export type ReadBackVerdict = (typeof readBackVerdicts)[number];

/** A read-back as its review needs to know it. */
export interface ReadBackFacts {
  readonly versionNumber: number;
  /** Set once an OSC has confirmed or corrected it: what was said to it stays. */
  readonly isReviewed: boolean;
  /** Set when the same version was read back again since. */
  readonly isSuperseded: boolean;
}

export interface ReadBackReviewed {
  readonly verdict: ReadBackVerdict;
  /** What is right instead; null when confirmed. */
  readonly correction: string | null;
  readonly reviewedAt: Date;
}

/** Decides what the OSC says to a read-back: that it was understood, or what is right instead. */
export function reviewReadBack(
  handoff: HandoffFacts,
  readBack: ReadBackFacts,
  input: { readonly verdict: ReadBackVerdict; readonly correction: string | null },
  now: Date,
): Result<
  ReadBackReviewed,
  Refusal<"ALREADY_REVIEWED" | "NEWER_READ_BACK" | "NEWER_VERSION" | "HANDOFF_ENDED" | "INVALID_INPUT">
> {
  if (hasEnded(handoff)) return ended(handoff.status);
  if (readBack.isReviewed) {
    return refuse(
      "ALREADY_REVIEWED",
      "This read-back was confirmed or corrected already, and what was said to it stays. Look at it again.",
    );
  }
  if (readBack.versionNumber !== handoff.currentVersion?.number) {
    return refuse(
      "NEWER_VERSION",
      "A newer version was delivered since this read-back, so it is to be read again. Wait for the next one.",
    );
  }
  if (readBack.isSuperseded) {
    return refuse("NEWER_READ_BACK", "It was read back again since. Look at the newest read-back.");
  }
  const { verdict } = input;
  if (verdict === "CONFIRMED") {
    if (input.correction === null || isBlank(input.correction)) {
      return accept({ verdict, correction: null, reviewedAt: now });
    }
    return refuse(
      "INVALID_INPUT",
      "A confirmed read-back takes no correction. Send the verdict CORRECTED with it, or leave it out.",
      ["correction"],
    );
  }
  const correction = parseCorrection(input.correction ?? "");
  if (!correction.ok) return { ok: false, refusal: { ...correction.refusal, field: ["correction"] } };
  return accept({ verdict, correction: correction.value, reviewedAt: now });
}
