import type { Operation } from "../operation/operation.ts";
import { toursOfDay } from "./day-agenda.queries.ts";
import { promisesDue } from "./day-buyers.queries.ts";
import { askedQuestions, corrections } from "./day-questions.queries.ts";
import { toursWithoutOutcome, unreadTours } from "./day-tours.queries.ts";
import { aboutTour, answered, type Part, part, promise, waiting } from "./entries.ts";
import { entry, type FoundEntry, type News } from "./found.ts";
import type { LocalDays } from "./local-days.queries.ts";
import { syncs } from "./osc-day.ts";

/** Everything an OSM's day is made of, one part a statement. */
export function osmParts(operation: Operation, osmId: string, days: LocalDays): Promise<readonly Part[]> {
  const mine = { onsiteManagerId: osmId };
  const answer = answered("ANSWER");
  const asked = waiting(operation, "ASKED");
  return Promise.all([
    unreadTours(operation, mine, "IN_THE_WINDOW").then((rows) =>
      part(
        rows,
        aboutTour(operation, "READ", ({ read }) => read.dueAt),
      ),
    ),
    corrections(operation, osmId).then((rows) => part(rows, correction)),
    askedQuestions(operation, osmId).then((rows) =>
      part(rows, (row) => (row.answeredAt ? answer(row) : asked(row))),
    ),
    syncs(operation, mine, days),
    toursOfDay(operation, osmId, days).then((rows) => part(rows, tourOfDay)),
    toursWithoutOutcome(operation, mine).then((rows) =>
      part(
        rows,
        aboutTour(operation, "OUTCOME_DUE", ({ outcome }) => outcome.dueAt),
      ),
    ),
    promisesDue(operation, osmId, days).then((rows) => part(rows, promise)),
  ]);
}

function correction(row: Awaited<ReturnType<typeof corrections>>["rows"][number]): FoundEntry {
  const { id, tour, handoffId, reviewedAt, reviewedById, correction: words } = row;
  const said = { at: reviewedAt, byId: reviewedById, words };
  return entry("CORRECTION", id, { tour, handoffId, dueAt: tour.startsAt, ...said });
}

/** No due time: the tours stand in the order in which they take place. */
function tourOfDay(row: Awaited<ReturnType<typeof toursOfDay>>["rows"][number]): FoundEntry {
  const { tour, handoffId, readAt, version, answer, correction: corrected, promise: promised, summary } = row;
  const news: readonly [News, boolean | null][] = [
    ["VERSION", version],
    ["ANSWER", answer],
    ["CORRECTION", corrected],
    ["PROMISE", promised],
    ["SUMMARY", summary],
  ];
  const found = news.filter(([, isNew]) => isNew).map(([kind]) => kind);
  return entry("TOUR", tour.id, { tour, handoffId, at: readAt, news: found });
}
