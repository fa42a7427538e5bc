import type { PlaybookPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";
import { after, earliest, hour, minute, past, type Standing, settled, standing } from "./steps.ts";

export const deliveryStates = ["DUE", "AT_RISK", "LATE", "ON_TIME", "DELIVERED_LATE", "ENDED"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The 24-hour rule, and short notice where it cannot be met. */
export interface DeliveryTiming extends Standing<DeliveryState> {
  readonly dueAt: Date;
  /** The first delivery; a new version does not make an early handoff late. */
  readonly doneAt: Date | null;
  /** Booked or moved inside the lead: counted apart, never as the OSC's lateness. */
  readonly shortNotice: boolean;
}

export function deliveryTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): DeliveryTiming {
  const due = deliveryDue(facts, policy);
  return { ...due, doneAt: facts.firstDeliveredAt, ...deliveryStanding(facts, due, policy, now) };
}

interface DeliveryDue {
  readonly dueAt: Date;
  readonly shortNotice: boolean;
}

/** By when a handoff is to be delivered first. */
export function deliveryDue(facts: TimingFacts, policy: PlaybookPolicy): DeliveryDue {
  const lead = after(facts.startsAt, -policy.deliveryLeadHours * hour);
  const known = facts.rescheduledAt ?? facts.bookedAt;
  if (known <= lead) return { dueAt: lead, shortNotice: false };
  const soon = after(known, policy.shortNoticeMinutes * minute);
  return { dueAt: earliest(soon, facts.startsAt), shortNotice: true };
}

function deliveryStanding(
  facts: TimingFacts,
  { dueAt, shortNotice }: DeliveryDue,
  policy: PlaybookPolicy,
  now: Date,
): Standing<DeliveryState> {
  const doneAt = facts.firstDeliveredAt;
  if (facts.cancelled) return settled("ENDED");
  if (doneAt) return settled(doneAt <= dueAt ? "ON_TIME" : "DELIVERED_LATE");
  return standing<DeliveryState>(
    shortNotice ? "AT_RISK" : "DUE",
    [
      [after(dueAt, -policy.atRiskHours * hour), "AT_RISK"],
      [past(dueAt), "LATE"],
    ],
    now,
  );
}
