import type { PlaybookPolicy } from "../policy/policy.ts";
import { returnedTiming } from "../timing/returned.ts";
import { past } from "../timing/steps.ts";
import type { Notice } from "./notice.ts";
import { orManagers, type TourPeople } from "./people.ts";
import { reminderAt, tell } from "./plan.ts";
import { handoffOf } from "./read-notices.ts";
import type { TourNoticeFacts } from "./tour-notices.ts";

/** What came back from the OSM to the OSC, and what the OSC put right in a read-back. */
export function returnNotices(
  facts: TourNoticeFacts,
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  return [...redeliveryNotices(facts, policy, people), ...correctionNotices(facts, people)];
}

function redeliveryNotices(
  facts: TourNoticeFacts,
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  const { returnedAt: known, returnId, startsAt } = facts;
  if (!known || !returnId) return [];
  const { dueAt } = returnedTiming(facts, policy, known);
  const osc = orManagers(people.osc, people);
  // The start is part of it: a tour that moves gives another time to deliver by.
  const arming = `${returnId} ${startsAt.toISOString()}`;
  const rule = { rule: "RETURNED", subject: handoffOf(facts), arming, dueAt } as const;
  const news = tell(osc, {
    ...rule,
    arming: returnId,
    stage: "NEWS",
    wanted: known,
    known,
    saveBy: dueAt,
  });
  // Returned once the tour has begun, there is nothing to deliver in time any more.
  if (!dueAt || known >= startsAt) return news;
  const missedAt = past(dueAt);
  return [
    ...news,
    ...tell(osc, {
      ...rule,
      stage: "REMINDER",
      wanted: reminderAt(known, dueAt, policy.atRiskHours),
      known,
      saveBy: dueAt,
    }),
    ...tell(people.salesManagers, {
      ...rule,
      stage: "MISSED",
      wanted: missedAt,
      known: missedAt,
      saveBy: startsAt,
    }),
  ];
}

/** Told before the tour; afterwards it changes nothing. */
function correctionNotices(facts: TourNoticeFacts, people: TourPeople): readonly Notice[] {
  return facts.corrections
    .filter(({ correctedAt }) => correctedAt < facts.startsAt)
    .flatMap(({ reviewId, correctedAt: known }) =>
      tell(orManagers(people.osm, people), {
        rule: "READ_BACK_CORRECTED",
        stage: "NEWS",
        subject: handoffOf(facts),
        arming: reviewId,
        dueAt: null,
        wanted: known,
        known,
        saveBy: facts.startsAt,
      }),
    );
}
