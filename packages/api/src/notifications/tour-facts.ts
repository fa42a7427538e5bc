import type { Tx } from "@baton/database";
import type { TourNoticeFacts } from "@baton/playbook";
import {
  deliveriesOfHandoffs,
  handoffsOfLiveTours,
  liveToursOf,
  openQuestionsOf,
  readsOfHandoffs,
  returnsOfHandoffs,
} from "./look.queries.ts";

export interface LiveTour {
  readonly facts: TourNoticeFacts;
  readonly oscId: string;
  readonly osmId: string;
}

/** What the notices of a buyer's tours derive from, as it stands in this transaction. */
export async function liveToursWithFacts(tx: Tx, buyerId: string, since: Date): Promise<readonly LiveTour[]> {
  const tours = await liveToursOf(tx, buyerId, since);
  if (tours.length === 0) return [];
  const tourIds = tours.map(({ id }) => id);
  const handoffs = await handoffsOfLiveTours(tx, tourIds);
  const handoffIds = handoffs.map(({ id }) => id);
  const [deliveries, reads, returns, questions] =
    handoffIds.length === 0
      ? [[], [], [], []]
      : await Promise.all([
          deliveriesOfHandoffs(tx, handoffIds),
          readsOfHandoffs(tx, handoffIds),
          returnsOfHandoffs(tx, handoffIds),
          openQuestionsOf(tx, handoffIds),
        ]);

  return tours.map(({ id, bookedById, onsiteManagerId, ...tour }) => {
    const handoff = handoffs.find(({ tourId }) => tourId === id);
    const own = <Row extends { handoffId: string }>(rows: readonly Row[]) =>
      rows.filter(({ handoffId }) => handoffId === handoff?.id);
    const current = own(deliveries).find(({ number }) => number === handoff?.currentVersion) ?? null;
    const isCurrent = ({ versionNumber }: { readonly versionNumber: number }) =>
      versionNumber === current?.number;
    const readOfCurrent = own(reads).filter(isCurrent);
    const returned = handoff?.status === "RETURNED" ? own(returns).filter(isCurrent).at(-1) : undefined;
    const facts: TourNoticeFacts = {
      ...tour,
      tourId: id,
      cancelled: false,
      outcomeAt: null,
      handoffId: handoff?.id ?? null,
      draftCreatedAt: handoff?.createdAt ?? null,
      firstDeliveredAt: own(deliveries)[0]?.deliveredAt ?? null,
      currentVersion: current,
      currentVersionReadAt: readOfCurrent.map(({ readAt }) => readAt),
      earlierVersionUsed: [...own(reads), ...own(returns)].some((used) => !isCurrent(used)),
      returnedAt: returned?.returnedAt ?? null,
      returnId: returned?.id ?? null,
      corrections: readOfCurrent.flatMap(({ reviewId, verdict, reviewedAt }) =>
        verdict === "CORRECTED" && reviewId && reviewedAt ? [{ reviewId, correctedAt: reviewedAt }] : [],
      ),
      questions: own(questions),
    };
    return { facts, oscId: bookedById, osmId: onsiteManagerId };
  });
}
