import type { PlaybookPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";

const minute = 60_000;
const hour = 60 * minute;

export const deliveryStates = ["DUE", "AT_RISK", "LATE", "ON_TIME", "DELIVERED_LATE", "ENDED"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The 24-hour rule, and short notice where it cannot be met. */
export interface DeliveryTiming {
  readonly dueAt: Date;
  /** The first delivery; a new version does not make an early handoff late. */
  readonly doneAt: Date | null;
  /** Booked or moved inside the lead: counted apart, never as the OSC's lateness. */
  readonly shortNotice: boolean;
  readonly state: DeliveryState;
}

export function deliveryTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): DeliveryTiming {
  const { dueAt, shortNotice } = deliveryDue(facts, policy);
  const doneAt = facts.firstDeliveredAt;
  const timing = { dueAt, doneAt, shortNotice };
  if (facts.cancelled) return { ...timing, state: "ENDED" };
  if (doneAt) return { ...timing, state: doneAt <= dueAt ? "ON_TIME" : "DELIVERED_LATE" };
  if (now > dueAt) return { ...timing, state: "LATE" };
  const atRisk = shortNotice || now.getTime() >= dueAt.getTime() - policy.atRiskHours * hour;
  return { ...timing, state: atRisk ? "AT_RISK" : "DUE" };
}

function deliveryDue(facts: TimingFacts, policy: PlaybookPolicy): { dueAt: Date; shortNotice: boolean } {
  const start = facts.startsAt.getTime();
  const lead = start - policy.deliveryLeadHours * hour;
  const known = (facts.rescheduledAt ?? facts.bookedAt).getTime();
  if (known <= lead) return { dueAt: new Date(lead), shortNotice: false };
  return { dueAt: new Date(Math.min(known + policy.shortNoticeMinutes * minute, start)), shortNotice: true };
}
