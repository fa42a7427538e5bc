import { communities, followUps, handoffOutcomes, handoffs, tours } from "@baton/database";
import { and, asc, desc, eq, gte, or, type SQL } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { toursWithin } from "../tours/tour-scope.ts";
import { sameCommunity, sameTour, tourColumns, type Whose, whose } from "./day-tours.queries.ts";
import { found, mostOfASection, total } from "./found.ts";
import { isOn, type LocalDays } from "./local-days.queries.ts";

/** How far back a tour may lie whose outcome or follow-up is still news, in days: an index ends the search there. */
const newsForDays = 60;

/** What came of the tours of the day before, and what was written that day of earlier ones; the newest tour first. */
export async function outcomesOfYesterday(operation: Operation, by: Whose, days: LocalDays) {
  const news = or(
    isOn("yesterday", tours.startsAt, days),
    isOn("yesterday", handoffOutcomes.recordedAt, days),
  );
  const rows = await operation.tx
    .select({
      id: handoffOutcomes.id,
      handoffId: handoffOutcomes.handoffId,
      attendance: handoffOutcomes.attendance,
      summary: handoffOutcomes.summary,
      recordedAt: handoffOutcomes.recordedAt,
      recordedById: handoffOutcomes.recordedById,
      tour: tourColumns,
      total: total(),
    })
    .from(tours)
    .innerJoin(communities, sameCommunity)
    .innerJoin(handoffs, sameTour)
    .innerJoin(
      handoffOutcomes,
      and(eq(handoffOutcomes.builderId, handoffs.builderId), eq(handoffOutcomes.handoffId, handoffs.id)),
    )
    .where(and(whose(by), recent(days), news, toursWithin(operation, "tour.read")))
    .orderBy(desc(tours.startsAt), asc(tours.id))
    .limit(mostOfASection);
  return found(rows);
}

/** What buyers answered the day before, when asked after their tour whether they had to repeat anything. */
export async function buyersAnswersOfYesterday(operation: Operation, by: Whose, days: LocalDays) {
  const rows = await operation.tx
    .select({
      id: followUps.id,
      handoffId: followUps.handoffId,
      hadToRepeat: followUps.hadToRepeat,
      comment: followUps.comment,
      answeredAt: followUps.answeredAt,
      tour: tourColumns,
      total: total(),
    })
    .from(tours)
    .innerJoin(communities, sameCommunity)
    .innerJoin(handoffs, sameTour)
    .innerJoin(
      followUps,
      and(eq(followUps.builderId, handoffs.builderId), eq(followUps.handoffId, handoffs.id)),
    )
    .where(
      and(
        whose(by),
        recent(days),
        isOn("yesterday", followUps.answeredAt, days),
        toursWithin(operation, "tour.read"),
      ),
    )
    .orderBy(desc(followUps.answeredAt), asc(followUps.id))
    .limit(mostOfASection);
  return found(rows);
}

function recent({ dayBefore }: LocalDays): SQL {
  return gte(tours.startsAt, new Date(dayBefore.getTime() - newsForDays * 86_400_000));
}
