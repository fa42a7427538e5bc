import type { PlaybookPolicy } from "./policy.ts";

/** The figures of a policy, each a whole number. */
export type PolicyFigure = {
  [Key in keyof PlaybookPolicy]: PlaybookPolicy[Key] extends number ? Key : never;
}[keyof PlaybookPolicy];

/** What a figure may be, and how a refusal names it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly unit: "hours" | "minutes" | "seconds" | "days" | "words";
  /** The beginning of "… must be from 1 to 168 hours". */
  readonly what: string;
}

/**
 * Within them every rule still does what it is for. Below, the person who could save it cannot act in time; above, a
 * rule that is kept on paper would no longer help the tour.
 */
export const policyBounds: Readonly<Record<PolicyFigure, Bounds>> = {
  deliveryLeadHours: hours(1, 168, "The time between delivery and tour"),
  shortNoticeMinutes: { min: 5, max: 240, unit: "minutes", what: "The time to deliver at short notice" },
  readWindowHours: hours(1, 24, "The time to read before the tour"),
  atRiskHours: hours(0, 72, "The time before a delivery at which it is at risk"),
  onCallHours: hours(1, 24, "The time on call before the tour"),
  onCallAnswerSeconds: seconds("The time to answer a question on call"),
  climbSeconds: seconds("The time until a question goes on to the sales manager"),
  promiseReminderHours: hours(1, 72, "The time before a promise is due at which it is due soon"),
  followUpDays: { min: 1, max: 30, unit: "days", what: "The time the buyer's question stays open" },
  syncMinutes: { min: 5, max: 60, unit: "minutes", what: "The length of a morning sync" },
  briefWordsMin: { min: 50, max: 1000, unit: "words", what: "The shortest brief" },
  briefWordsMax: { min: 50, max: 1000, unit: "words", what: "The longest brief" },
};

export const policyFigures = Object.keys(policyBounds) as readonly PolicyFigure[];

function hours(min: number, max: number, what: string): Bounds {
  return { min, max, unit: "hours", what };
}

function seconds(what: string): Bounds {
  return { min: 15, max: 3600, unit: "seconds", what };
}
