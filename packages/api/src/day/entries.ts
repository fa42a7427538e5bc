import { clarificationTiming, type HandoffTiming } from "@baton/playbook";
import { timingOf } from "../handoffs/handoff-timing.ts";
import type { Operation } from "../operation/operation.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import type { openSyncs } from "./day-agenda.queries.ts";
import type { promisesDue } from "./day-buyers.queries.ts";
import type { askedQuestions } from "./day-questions.queries.ts";
import { entry, type Found, type FoundEntry } from "./found.ts";

type Rows<Query extends (...args: never[]) => Promise<Found<unknown>>> =
  Awaited<ReturnType<Query>> extends Found<infer Row> ? readonly Row[] : never;

/** Entries of one section, and how many there are in all. */
export interface Part {
  readonly entries: readonly FoundEntry[];
  readonly total: number;
}

/** What one statement found, as entries. */
export async function part<Row>(
  { rows, total }: Found<Row>,
  toEntry: (row: Row) => FoundEntry | Promise<FoundEntry>,
): Promise<Part> {
  return { entries: await Promise.all(rows.map(toEntry)), total };
}

/** An entry about a tour, due when a rule of its timing says. */
export function aboutTour(
  operation: Operation,
  kind: FoundEntry["kind"],
  dueOf: (timing: HandoffTiming) => Date | null,
) {
  return async (tour: TourRecord): Promise<FoundEntry> => {
    const [timing, handoff] = await Promise.all([
      timingOf(operation, tour),
      operation.loaders.handoffOfTour.load(tour.id),
    ]);
    return entry(kind, tour.id, {
      tour,
      dueAt: dueOf(timing),
      handoffId: handoff?.id ?? null,
      at: tour.bookedAt,
    });
  };
}

type Question = Rows<typeof askedQuestions>[number];

/** A question nobody has answered. */
export function waiting({ policy, now }: Operation, kind: "QUESTION" | "ASKED") {
  return (row: Question): FoundEntry => {
    const facts = { askedAt: row.askedAt, answeredAt: null, startsAt: row.tour.startsAt, cancelled: false };
    const { dueAt } = clarificationTiming(facts, policy, now);
    return entry(kind, row.id, {
      ...ofQuestion(row),
      dueAt,
      at: row.askedAt,
      words: row.question,
      byId: row.askedById,
    });
  };
}

/** An answer: to be taken in before the tour by who asked, and only told to the OSC whose tour it is. */
export function answered(kind: "ANSWER" | "ANSWERED") {
  return (row: Question): FoundEntry =>
    entry(kind, row.id, {
      ...ofQuestion(row),
      dueAt: kind === "ANSWER" ? row.tour.startsAt : null,
      at: row.answeredAt,
      words: row.answer,
      byId: row.answeredById,
    });
}

function ofQuestion({ id, tour, handoffId }: Question) {
  return { tour, handoffId, clarificationId: id };
}

export function promise(row: Rows<typeof promisesDue>[number]): FoundEntry {
  const { id, buyerId, dueAt, words, madeAt, madeById } = row;
  return entry("PROMISE", id, { buyerId, dueAt, words, at: madeAt, byId: madeById, commitmentId: id });
}

export function sync({ partnerId, tours, firstStart }: Rows<typeof openSyncs>[number]): FoundEntry {
  return { ...entry("SYNC", partnerId, { partnerId, tours, dueAt: firstStart }), startsAt: firstStart };
}
