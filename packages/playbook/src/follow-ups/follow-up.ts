import type { Attendance } from "../handoffs/outcome.ts";
import type { PlaybookPolicy } from "../policy/policy.ts";
import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { isBlank } from "../text/clean-text.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { flag, prose, record } from "../text/schemas.ts";

const day = 86_400_000;

export const followUpStates = ["WAITING", "ANSWERED", "EXPIRED"] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** The one question to the buyer: did they have to repeat anything they had already told us? */
export interface FollowUpFacts {
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

export interface FollowUpAnswer {
  readonly hadToRepeat: boolean;
  /** What it was, in the buyer's words; null where nothing was written. */
  readonly comment: string | null;
}

/** Decides whether the buyer may be asked, and until when. A later link takes the place of one not answered. */
export function createFollowUp(
  facts: {
    readonly outcome: { readonly attendance: Attendance } | null;
    readonly last: FollowUpFacts | null;
  },
  { followUpDays }: Pick<PlaybookPolicy, "followUpDays">,
  now: Date,
): Result<
  { readonly createdAt: Date; readonly expiresAt: Date },
  Refusal<"NO_OUTCOME" | "NOT_ATTENDED" | "ALREADY_ANSWERED">
> {
  if (!facts.outcome) {
    return refuse(
      "NO_OUTCOME",
      "The outcome is not written yet, so there is nothing to ask about. Write it first.",
    );
  }
  if (facts.outcome.attendance === "NO_SHOW") {
    return refuse("NOT_ATTENDED", "The buyer did not come, so they cannot have repeated anything.");
  }
  if (facts.last?.answeredAt) {
    return refuse("ALREADY_ANSWERED", "The buyer has answered already, and is asked only once.");
  }
  return accept({ createdAt: now, expiresAt: new Date(now.getTime() + followUpDays * day) });
}

/** How the question stands; an answer in time is never late. */
export function followUpState({ expiresAt, answeredAt }: FollowUpFacts, now: Date): FollowUpState {
  if (answeredAt) return "ANSWERED";
  return now < expiresAt ? "WAITING" : "EXPIRED";
}

const answer = record(
  { hadToRepeat: flag("The answer"), comment: prose("What you had to repeat") },
  "The answer",
);

/** Parses what a buyer answered; the comment may be empty. */
export function parseFollowUpAnswer(input: unknown): Result<FollowUpAnswer, InvalidInput> {
  const parsed = parseWith(answer, input);
  if (!parsed.ok) return parsed;
  const { hadToRepeat, comment } = parsed.value;
  return accept({ hadToRepeat, comment: isBlank(comment) ? null : comment });
}
