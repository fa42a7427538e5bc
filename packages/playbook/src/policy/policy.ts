import type { HandoffField } from "../handoffs/fields.ts";

export const handoffPatterns = ["STRUCTURED_RECORD", "MORNING_SYNC", "AI_ASSISTED"] as const;
export type HandoffPattern = (typeof handoffPatterns)[number];

/** A builder's playbook: which fields are required, the timing figures, the pattern used. */
export interface PlaybookPolicy {
  readonly pattern: HandoffPattern;
  readonly requiredFields: readonly HandoffField[];
  /** A handoff is due this many elapsed hours before the tour starts. */
  readonly deliveryLeadHours: number;
  /** When the lead cannot be met, the handoff is due this many minutes after the booking or the move. */
  readonly shortNoticeMinutes: number;
  /** The OSM reads within this many hours before the start. */
  readonly readWindowHours: number;
  /** An undelivered handoff is at risk this many hours before it is due. */
  readonly atRiskHours: number;
  /** The OSC is on call for this many hours before the start. */
  readonly onCallHours: number;
  /** On call, a question is answered within this many seconds. */
  readonly onCallAnswerSeconds: number;
  /** A question nobody answered goes on to the sales manager this many seconds after it was due. */
  readonly climbSeconds: number;
  /** An open promise is due soon this many hours before it is due. */
  readonly promiseReminderHours: number;
  /** The link to the buyer's one question works for this many days. */
  readonly followUpDays: number;
  /** A morning sync is meant to take this many minutes. */
  readonly syncMinutes: number;
  /** What a rendered brief is aimed at, in words. */
  readonly briefWordsMin: number;
  readonly briefWordsMax: number;
}

/** What holds for a builder that has changed nothing. */
export const defaultPolicy: PlaybookPolicy = {
  pattern: "STRUCTURED_RECORD",
  requiredFields: [
    "PEOPLE",
    "CONTACT_PREFERENCE",
    "BUDGET",
    "TIMELINE",
    "FINANCING",
    "MUST_HAVES",
    "DEAL_BREAKERS",
    "EXPECTATIONS",
    "DO_FIRST",
    "TEMPERATURE",
  ],
  deliveryLeadHours: 24,
  shortNoticeMinutes: 30,
  readWindowHours: 4,
  atRiskHours: 4,
  onCallHours: 4,
  onCallAnswerSeconds: 60,
  climbSeconds: 60,
  promiseReminderHours: 4,
  followUpDays: 7,
  syncMinutes: 10,
  briefWordsMin: 200,
  briefWordsMax: 300,
};
