import type { Attendance, OutcomeResult, PortalTourSummaryFragment } from "@baton/api-contract";
import { stateNow } from "@baton/playbook";
import type { Tone } from "../page/tag.tsx";
import { midWhenWords, relativeWords } from "../time/words.ts";

export type TourSummary = PortalTourSummaryFragment;

export interface StateTag {
  readonly key: string;
  readonly tone: Tone;
  readonly words: string;
  readonly title?: string;
}

const outcomeWords: Record<OutcomeResult, string> = {
  CONTRACT: "Contract",
  BE_BACK: "Be-back",
  FOLLOW_UP: "Follow-up",
  NOT_A_FIT: "Not a fit",
  LOST: "Lost",
};

/** A tour's outcome in a word or two. */
export function outcomeName(outcome: {
  readonly attendance: Attendance;
  readonly result: OutcomeResult;
}): string {
  return outcome.attendance === "NO_SHOW" ? "No-show" : outcomeWords[outcome.result];
}

/**
 * What there is to say about a tour's handoff, most pressing facts in the order they happen: delivered, read, outcome.
 * Once there is an outcome, how it was prepared is no longer the news.
 */
export function tagsOf(tour: TourSummary, now: Date): readonly StateTag[] {
  if (tour.status === "CANCELLED") return [{ key: "tour", tone: "ended", words: "Cancelled" }];
  const outcome = tour.handoff?.outcome;
  if (outcome) return [outcomeTag(outcome)];
  return [
    shortNoticeTag(tour),
    deliveryTag(tour, now),
    readTag(tour, now),
    missingOutcomeTag(tour, now),
  ].filter((tag) => tag !== undefined);
}

/** True when somebody has to act now so that this tour is not lost. */
export function needsAttention(tour: TourSummary, now: Date): boolean {
  return (
    tour.status !== "CANCELLED" && tagsOf(tour, now).some((tag) => tag.tone === "late" || tag.tone === "risk")
  );
}

/** True when a tour took place, as far as is known, and nobody has written down how it went. */
export function awaitsOutcome(
  {
    status,
    startsAt,
    handoff,
  }: Pick<TourSummary, "status" | "startsAt"> & {
    readonly handoff: { readonly outcome: unknown } | null;
  },
  now: Date,
): boolean {
  return (status === "BOOKED" || status === "CONFIRMED") && new Date(startsAt) <= now && !handoff?.outcome;
}

function outcomeTag(outcome: Parameters<typeof outcomeName>[0]): StateTag {
  const isOver =
    outcome.attendance === "NO_SHOW" || outcome.result === "NOT_A_FIT" || outcome.result === "LOST";
  return { key: "outcome", tone: isOver ? "ended" : "good", words: outcomeName(outcome) };
}

function shortNoticeTag({ timing }: TourSummary): StateTag | undefined {
  return timing.delivery.shortNotice ? { key: "short", tone: "plain", words: "Short notice" } : undefined;
}

function deliveryTag({ timing, handoff, community }: TourSummary, now: Date): StateTag | undefined {
  const { dueAt, doneAt } = timing.delivery;
  const state = stateNow(timing.delivery, now.getTime());
  const zone = community?.timeZone ?? "UTC";
  const due = `Handoff due ${midWhenWords(dueAt, zone, now)}`;
  const done = doneAt ? `Delivered ${midWhenWords(doneAt, zone, now)}` : undefined;
  const key = "delivery";
  switch (state) {
    case "LATE":
      return { key, tone: "late", words: "Handoff late", title: due };
    case "AT_RISK":
      return { key, tone: "risk", words: `Handoff due ${relativeWords(dueAt, now)}`, title: due };
    case "DUE":
      return { key, tone: "plain", words: handoff ? "Draft" : "No handoff yet", title: due };
    case "DELIVERED_LATE":
      return { key, tone: "plain", words: "Delivered late", title: done };
    case "ON_TIME":
      return { key, tone: "good", words: "Delivered", title: done };
    default:
      return undefined;
  }
}

function readTag({ timing, community }: TourSummary, now: Date): StateTag | undefined {
  const { opensAt, dueAt, doneAt } = timing.read;
  const state = stateNow(timing.read, now.getTime());
  const zone = community?.timeZone ?? "UTC";
  const title = doneAt
    ? `Read ${midWhenWords(doneAt, zone, now)}`
    : `To be read by ${midWhenWords(dueAt, zone, now)}`;
  const key = "read";
  switch (state) {
    case "UNREAD":
      return { key, tone: now >= new Date(opensAt) ? "risk" : "plain", words: "Not read yet", title };
    case "READ_EARLY":
      return { key, tone: now >= new Date(opensAt) ? "risk" : "plain", words: "Read early", title };
    case "READ":
      return { key, tone: "good", words: "Read", title };
    case "READ_TOO_LATE":
      return { key, tone: "plain", words: "Read too late", title };
    case "MISSED":
      return { key, tone: "late", words: "Not read", title };
    default:
      return undefined;
  }
}

function missingOutcomeTag({ timing, community }: TourSummary, now: Date): StateTag | undefined {
  const { dueAt } = timing.outcome;
  const state = stateNow(timing.outcome, now.getTime());
  const title = `Outcome due ${midWhenWords(dueAt, community?.timeZone ?? "UTC", now)}`;
  if (state === "LATE") return { key: "outcome", tone: "late", words: "No outcome", title };
  if (state === "DUE") return { key: "outcome", tone: "risk", words: "Outcome due today", title };
  return undefined;
}
