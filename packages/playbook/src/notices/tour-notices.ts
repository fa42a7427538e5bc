import type { PlaybookPolicy } from "../policy/policy.ts";
import { deliveryTiming } from "../timing/delivery.ts";
import type { TimingFacts } from "../timing/facts.ts";
import { outcomeTiming } from "../timing/outcome.ts";
import { setUpTiming } from "../timing/set-up.ts";
import { past } from "../timing/steps.ts";
import { type QuestionFacts, questionNotices } from "./clarification-notices.ts";
import { dueBy, type Notice, type NoticesDue } from "./notice.ts";
import { orManagers, type TourPeople } from "./people.ts";
import { reminderAt, tell } from "./plan.ts";
import { readNotices } from "./read-notices.ts";
import { returnNotices } from "./return-notices.ts";

/** What a tour's notices derive from, beside what its timing rules do. */
export interface TourNoticeFacts extends TimingFacts {
  readonly tourId: string;
  /** Null until the first draft. */
  readonly handoffId: string | null;
  readonly currentVersion: { readonly number: number; readonly deliveredAt: Date } | null;
  /** Somebody read or returned a version before the current one: they hold on to what is no longer true. */
  readonly earlierVersionUsed: boolean;
  /** Set while the handoff is returned, as `returnedAt` is. */
  readonly returnId: string | null;
  /** Read-backs of the current version that the OSC put right. */
  readonly corrections: readonly { readonly reviewId: string; readonly correctedAt: Date }[];
  readonly questions: readonly QuestionFacts[];
}

/** What is to be told about a tour by now, and when to look again. */
export function tourNotices(
  facts: TourNoticeFacts,
  policy: PlaybookPolicy,
  people: TourPeople,
  now: Date,
): NoticesDue {
  // Once the outcome is written, and when the tour is cancelled, nothing of it can be saved any more.
  if (facts.cancelled || facts.outcomeAt) return { due: [], nextAt: null };
  const planned = [
    ...setUpNotices(facts, policy, people),
    ...deliveryNotices(facts, policy, people),
    ...returnNotices(facts, policy, people),
    ...readNotices(facts, policy, people),
    ...questionNotices(facts, policy, people),
    ...outcomeNotices(facts, policy, people),
  ];
  return dueBy(planned, now);
}

/** Same-day set-up. A tour on the day it is booked is left to the delivery, which is due sooner. */
function setUpNotices(facts: TourNoticeFacts, policy: PlaybookPolicy, people: TourPeople): readonly Notice[] {
  const { dueAt, doneAt } = setUpTiming(facts, facts.bookedAt);
  if (doneAt || dueAt >= facts.startsAt) return [];
  const subject = { type: "Tour", id: facts.tourId } as const;
  const rule = { rule: "SET_UP", subject, arming: facts.bookedAt.toISOString(), dueAt } as const;
  const wanted = reminderAt(facts.bookedAt, dueAt, policy.atRiskHours);
  return [
    ...tell(orManagers(people.osc, people), {
      ...rule,
      stage: "REMINDER",
      wanted,
      known: facts.bookedAt,
      saveBy: dueAt,
    }),
    ...tell(people.salesManagers, {
      ...rule,
      stage: "MISSED",
      wanted: past(dueAt),
      known: past(dueAt),
      saveBy: facts.startsAt,
    }),
  ];
}

/** The 24-hour rule; on short notice a rule of its own, of which the OSM hears at once. */
function deliveryNotices(
  facts: TourNoticeFacts,
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  const known = facts.rescheduledAt ?? facts.bookedAt;
  const { dueAt, doneAt, shortNotice } = deliveryTiming(facts, policy, known);
  const subject = { type: "Tour", id: facts.tourId } as const;
  const rule = {
    rule: shortNotice ? "SHORT_NOTICE" : "DELIVERY",
    subject,
    arming: facts.startsAt.toISOString(),
    dueAt,
  } as const;
  const saveBy = facts.startsAt;
  const news =
    shortNotice && known < facts.startsAt
      ? tell(orManagers(people.osm, people), { ...rule, stage: "NEWS", wanted: known, known, saveBy })
      : [];
  if (doneAt) return news;
  const missedAt = past(dueAt);
  return [
    ...news,
    ...tell(orManagers(people.osc, people), {
      ...rule,
      stage: "REMINDER",
      wanted: reminderAt(known, dueAt, policy.atRiskHours),
      known,
      saveBy: dueAt,
    }),
    ...tell(people.salesManagers, { ...rule, stage: "MISSED", wanted: missedAt, known: missedAt, saveBy }),
  ];
}

/** Close the loop. */
function outcomeNotices(
  facts: TourNoticeFacts,
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  const { startsAt, endsAt } = facts;
  const { dueAt } = outcomeTiming(facts, startsAt);
  const subject = { type: "Tour", id: facts.tourId } as const;
  const rule = { rule: "OUTCOME", subject, arming: startsAt.toISOString(), dueAt } as const;
  const wanted = reminderAt(endsAt, dueAt, policy.atRiskHours);
  const missedAt = past(dueAt);
  return [
    ...tell(orManagers(people.osm, people), {
      ...rule,
      stage: "REMINDER",
      wanted,
      known: endsAt,
      saveBy: dueAt,
    }),
    ...tell(people.salesManagers, {
      ...rule,
      stage: "MISSED",
      wanted: missedAt,
      known: missedAt,
      saveBy: null,
    }),
  ];
}
