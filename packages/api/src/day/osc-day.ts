import { climb } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import { openSyncs } from "./day-agenda.queries.ts";
import { buyersWithoutNextStep, promisesDue } from "./day-buyers.queries.ts";
import { buyersAnswersOfYesterday, outcomesOfYesterday } from "./day-outcomes.queries.ts";
import { answersByOthers, openQuestions, unreviewedReadBacks } from "./day-questions.queries.ts";
import { returnedTours, toursWithoutHandoff, undeliveredTours, unreadTours } from "./day-tours.queries.ts";
import { aboutTour, answered, type Part, part, promise, sync, waiting } from "./entries.ts";
import { entry, type Found } from "./found.ts";
import type { LocalDays } from "./local-days.queries.ts";

/** Everything an OSC's day is made of, one part a statement. */
export function oscParts(operation: Operation, oscId: string, days: LocalDays): Promise<readonly Part[]> {
  const mine = { bookedById: oscId };
  return Promise.all([
    returnedTours(operation, mine, days).then((rows) => part(rows, returned(operation))),
    undeliveredTours(operation, mine, days).then((rows) =>
      part(
        rows,
        aboutTour(operation, "UNDELIVERED", ({ delivery }) => delivery.dueAt),
      ),
    ),
    unreadTours(operation, mine, "AT_ALL").then((rows) =>
      part(
        rows,
        aboutTour(operation, "UNREAD", ({ read }) => read.dueAt),
      ),
    ),
    toursWithoutHandoff(operation, mine).then((rows) =>
      part(
        rows,
        aboutTour(operation, "SET_UP", ({ setUp }) => setUp.dueAt),
      ),
    ),
    openQuestions(operation, oscId, days).then((rows) =>
      part(heldBy(operation, oscId, rows), waiting(operation, "QUESTION")),
    ),
    unreviewedReadBacks(operation, mine).then((rows) => part(rows, readBack)),
    syncs(operation, mine, days),
    promisesDue(operation, oscId, days).then((rows) => part(rows, promise)),
    outcomesOfYesterday(operation, mine, days).then((rows) => part(rows, outcome)),
    buyersAnswersOfYesterday(operation, mine, days).then((rows) => part(rows, buyersAnswer)),
    answersByOthers(operation, oscId, days).then((rows) => part(rows, answered("ANSWERED"))),
    buyersWithoutNextStep(operation, oscId, days).then((rows) =>
      part(rows, ({ id, lastHeardAt }) => entry("NO_NEXT_STEP", id, { buyerId: id, at: lastHeardAt })),
    ),
  ]);
}

/** The syncs still to be held; none where the builder's playbook does without them. */
export async function syncs(
  operation: Operation,
  by: Parameters<typeof openSyncs>[1],
  days: LocalDays,
): Promise<Part> {
  if (operation.policy.pattern !== "MORNING_SYNC") return { entries: [], total: 0 };
  return part(await openSyncs(operation, by, days), sync);
}

type Question = Awaited<ReturnType<typeof openQuestions>>["rows"][number];

/** The OSC's own questions, and of another's those that have climbed to who covers them. */
function heldBy(
  { policy, now }: Operation,
  oscId: string,
  { rows, total }: Found<Question>,
): Found<Question> {
  const held = rows.filter(({ tour, askedAt, isOnCall, onCallUntil, coveredById }) => {
    if (tour.bookedById === oscId) return true;
    const onCall = isOnCall === null ? null : { isOnCall, until: onCallUntil };
    const facts = { askedAt, answeredAt: null, startsAt: tour.startsAt, cancelled: false, onCall };
    return climb({ ...facts, covered: coveredById !== null }, policy, now).holder !== "OSC";
  });
  return { rows: held, total: total - rows.length + held.length };
}

/** Why it came back stands beside it. */
function returned(operation: Operation) {
  const about = aboutTour(operation, "RETURNED", (timing) => timing.returned.dueAt);
  return async ({ reason, returnedAt, returnedById, ...tour }: Returned) => ({
    ...(await about(tour)),
    at: returnedAt,
    words: reason,
    byId: returnedById,
  });
}

type Returned = Awaited<ReturnType<typeof returnedTours>>["rows"][number];

function readBack(row: Awaited<ReturnType<typeof unreviewedReadBacks>>["rows"][number]) {
  const { id, tour, handoffId, readAt, readerId, readBack: words } = row;
  return entry("READ_BACK", id, { tour, handoffId, dueAt: tour.startsAt, at: readAt, words, byId: readerId });
}

function outcome(row: Awaited<ReturnType<typeof outcomesOfYesterday>>["rows"][number]) {
  const { id, tour, handoffId, recordedAt, recordedById, summary, attendance } = row;
  const kind = attendance === "NO_SHOW" ? "NO_SHOW" : "OUTCOME";
  return entry(kind, id, { tour, handoffId, at: recordedAt, words: summary, byId: recordedById });
}

/** Without a comment there are no words: what the buyer said stands in `hadToRepeat`. */
function buyersAnswer(row: Awaited<ReturnType<typeof buyersAnswersOfYesterday>>["rows"][number]) {
  const { id, tour, handoffId, answeredAt, comment, hadToRepeat } = row;
  return entry("BUYER_ANSWER", id, { tour, handoffId, at: answeredAt, words: comment, hadToRepeat });
}
