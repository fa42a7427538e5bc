import {
  countIntakesOfBuyers,
  intakesByIds,
  intakesOfBuyers,
} from "../buyer-intakes/buyer-intake.queries.ts";
import { buyersByIds, contactPointsOf, externalIdsOf, peopleOf } from "../buyers/buyer.queries.ts";
import {
  clarificationsByIds,
  clarificationsOf,
  countClarificationsOf,
} from "../clarifications/clarification.queries.ts";
import type { CommitmentOrder } from "../commitments/commitment.input.ts";
import {
  commitmentsBy,
  commitmentsByIds,
  commitmentsOfBuyers,
  commitmentsOfHandoffs,
  countCommitmentsMadeIn,
  countCommitmentsOfBuyers,
  trailsOf,
} from "../commitments/commitment.queries.ts";
import { keeperRoles } from "../commitments/find-keeper.ts";
import {
  communitiesByIds,
  communitiesOfFloorplans,
  communitiesOfMembers,
} from "../communities/community.queries.ts";
import { divisionsByIds } from "../communities/division.queries.ts";
import { fairnessOfHandoffs } from "../fairness/fairness.queries.ts";
import {
  floorplansByIds,
  floorplansOfCommunities,
  floorplansOfInteractions,
} from "../floorplans/floorplan.queries.ts";
import { followUpsOf } from "../follow-ups/follow-up.queries.ts";
import { actionsDoneOf } from "../handoff-actions/action-done.queries.ts";
import { countReturnsOf, returnsByIds, returnsOf } from "../handoff-returns/handoff-return.queries.ts";
import { draftsOf, handoffsByIds, handoffsOfTours } from "../handoffs/handoff.queries.ts";
import {
  latestOutcomesOfBuyers,
  outcomesByIds,
  outcomesOf,
  plansWalkedOf,
} from "../handoffs/outcome.queries.ts";
import { earlierHandoffsOf } from "../handoffs/starting-content.queries.ts";
import {
  currentVersionsOf,
  deliveriesOf,
  receiptsByIds,
  receiptsOf,
  versionsByIds,
  versionsOf,
} from "../handoffs/version.queries.ts";
import {
  countInteractionsOfBuyers,
  interactionsByIds,
  interactionsOfBuyers,
} from "../interactions/interaction.queries.ts";
import { membersByIds, onsiteManagersOf, othersIn } from "../members/member.queries.ts";
import { keyOfPair, syncsByIds, syncsOfPairs } from "../morning-syncs/morning-sync.queries.ts";
import { summariesByIds, summariesOfHandoffs, summariesOfSyncs } from "../morning-syncs/summary.queries.ts";
import { notificationsByIds } from "../notifications/notification.queries.ts";
import { onCallsOf } from "../on-call/on-call.queries.ts";
import type { Page } from "../pagination/page.ts";
import { publishableKeysByIds } from "../publishable-keys/publishable-key.queries.ts";
import { reviewsByIds, reviewsOf } from "../read-back-reviews/read-back-review.queries.ts";
import type { SortOrder } from "../schema/sort-order.ts";
import {
  countToursOfBuyers,
  nextToursOfBuyers,
  toursByIds,
  toursByStart,
  toursOfBuyers,
} from "../tours/tour.queries.ts";
import { countTrailsOfOwners, type TrailOwner, trailsOfOwners } from "../trail/trail.queries.ts";
import { manyByKey, oneByKey, pageByParent } from "./batch.ts";
import type { Operation } from "./operation.ts";

export type Loaders = ReturnType<typeof createLoaders>;

interface Trailed {
  readonly owner: TrailOwner;
  readonly page: Page;
}

interface Ordered<Order> {
  readonly order: Order;
  readonly page: Page;
}

/**
 * Every batched read, named by what it gives. One statement answers all that is asked in the same step, and what
 * the member may not see is not there.
 */
export function createLoaders(o: Operation) {
  const id = (row: { readonly id: string }) => row.id;
  const buyerId = (row: { readonly buyerId: string }) => row.buyerId;
  const handoffId = (row: { readonly handoffId: string }) => row.handoffId;
  const ownerId = (row: { readonly ownerId: string }) => row.ownerId;
  return {
    member: oneByKey((ids) => membersByIds(o, ids), id),
    division: oneByKey((ids) => divisionsByIds(o, ids), id),
    community: oneByKey((ids) => communitiesByIds(o, ids), id),
    communitiesOfMember: manyByKey(
      (ids) => communitiesOfMembers(o, ids),
      (row) => row.memberId,
    ),
    communitiesOfFloorplan: manyByKey(
      (ids) => communitiesOfFloorplans(o, ids),
      (row) => row.floorplanId,
    ),
    onsiteManagersOfCommunity: manyByKey(
      (ids) => onsiteManagersOf(o, ids),
      (row) => row.communityId,
    ),
    floorplan: oneByKey((ids) => floorplansByIds(o, ids), id),
    floorplansOfCommunity: manyByKey(
      (ids) => floorplansOfCommunities(o, ids),
      (row) => row.communityId,
    ),
    floorplansOfInteraction: manyByKey(
      (ids) => floorplansOfInteractions(o, ids),
      (row) => row.interactionId,
    ),

    buyer: oneByKey((ids) => buyersByIds(o, ids), id),
    peopleOfBuyer: manyByKey((ids) => peopleOf(o, ids), buyerId),
    contactPointsOfBuyer: manyByKey((ids) => contactPointsOf(o, ids), buyerId),
    externalIdsOfBuyer: manyByKey((ids) => externalIdsOf(o, ids), buyerId),
    toursOfBuyer: pageByParent(
      (ids, { order, page }: Ordered<SortOrder>) => toursOfBuyers(o, ids, toursByStart(order), page),
      buyerId,
    ),
    tourCountOfBuyer: oneByKey((ids) => countToursOfBuyers(o, ids), buyerId),
    nextTourOfBuyer: oneByKey((ids) => nextToursOfBuyers(o, ids), buyerId),
    latestOutcomeOfBuyer: oneByKey((ids) => latestOutcomesOfBuyers(o, ids), buyerId),
    interactionsOfBuyer: pageByParent((ids, page: Page) => interactionsOfBuyers(o, ids, page), buyerId),
    interactionCountOfBuyer: oneByKey((ids) => countInteractionsOfBuyers(o, ids), buyerId),
    commitmentsOfBuyer: pageByParent(
      (ids, { order, page }: Ordered<CommitmentOrder>) =>
        commitmentsOfBuyers(o, ids, commitmentsBy(order), page),
      buyerId,
    ),
    commitmentCountOfBuyer: oneByKey((ids) => countCommitmentsOfBuyers(o, ids), buyerId),

    intakesOfBuyer: pageByParent((ids, page: Page) => intakesOfBuyers(o, ids, page), buyerId),
    intakeCountOfBuyer: oneByKey((ids) => countIntakesOfBuyers(o, ids), buyerId),
    buyerIntake: oneByKey((ids) => intakesByIds(o, ids), id),
    notification: oneByKey((ids) => notificationsByIds(o, ids), id),
    publishableKey: oneByKey((ids) => publishableKeysByIds(o, ids), id),

    interaction: oneByKey((ids) => interactionsByIds(o, ids), id),
    tour: oneByKey((ids) => toursByIds(o, ids), id),
    handoff: oneByKey((ids) => handoffsByIds(o, ids), id),
    handoffOfTour: oneByKey(
      (ids) => handoffsOfTours(o, ids),
      (row) => row.tourId,
    ),
    earlierHandoffOfTour: oneByKey(
      (ids) => earlierHandoffsOf(o, "handoff.write", ids),
      (row) => row.forTourId,
    ),
    draftOfHandoff: oneByKey((ids) => draftsOf(o, ids), id),
    deliveriesOfHandoff: manyByKey((ids) => deliveriesOf(o, ids), handoffId),
    versionsOfHandoff: manyByKey((ids) => versionsOf(o, ids), handoffId),
    currentVersionOfHandoff: oneByKey((ids) => currentVersionsOf(o, ids), handoffId),
    receiptsOfHandoff: manyByKey((ids) => receiptsOf(o, ids), handoffId),
    reviewOfReceipt: oneByKey(
      (ids) => reviewsOf(o, ids),
      (row) => row.receiptId,
    ),
    returnsOfHandoff: pageByParent((ids, page: Page) => returnsOf(o, ids, page), handoffId),
    returnCountOfHandoff: oneByKey((ids) => countReturnsOf(o, ids), handoffId),
    clarification: oneByKey((ids) => clarificationsByIds(o, ids), id),
    clarificationsOfHandoff: pageByParent((ids, page: Page) => clarificationsOf(o, ids, page), handoffId),
    clarificationCountOfHandoff: oneByKey((ids) => countClarificationsOf(o, ids), handoffId),
    onCallOfMember: oneByKey(
      (ids) => onCallsOf(o, ids),
      (row) => row.memberId,
    ),
    couldCover: manyByKey(
      (ids) => othersIn(o, ["OSC", "SALES_MANAGER"], ids),
      (row) => row.forMemberId,
    ),
    couldOwn: manyByKey(
      (ids) => othersIn(o, keeperRoles, ids),
      (row) => row.forMemberId,
    ),
    actionsDoneOfHandoff: manyByKey((ids) => actionsDoneOf(o, ids), handoffId),
    outcomeOfHandoff: oneByKey((ids) => outcomesOf(o, ids), handoffId),
    followUpOfHandoff: oneByKey((ids) => followUpsOf(o, ids), handoffId),
    plansWalkedOfOutcome: manyByKey(
      (ids) => plansWalkedOf(o, ids),
      (row) => row.outcomeId,
    ),
    commitmentsOfHandoff: manyByKey(
      (ids) => commitmentsOfHandoffs(o, ids),
      (row) => row.forHandoffId,
    ),
    promiseCountOfHandoff: oneByKey(
      (ids) => countCommitmentsMadeIn(o, ids),
      (row) => row.handoffId ?? "",
    ),
    version: oneByKey((ids) => versionsByIds(o, ids), id),
    receipt: oneByKey((ids) => receiptsByIds(o, ids), id),
    readBackReview: oneByKey((ids) => reviewsByIds(o, ids), id),
    handoffReturn: oneByKey((ids) => returnsByIds(o, ids), id),
    outcome: oneByKey((ids) => outcomesByIds(o, ids), id),

    morningSync: oneByKey((ids) => syncsByIds(o, ids), id),
    syncOfPair: oneByKey((keys) => syncsOfPairs(o, keys), keyOfPair),
    syncSummary: oneByKey((ids) => summariesByIds(o, ids), id),
    summariesOfSync: manyByKey(
      (ids) => summariesOfSyncs(o, ids),
      (row) => row.morningSyncId,
    ),
    syncSummariesOfHandoff: manyByKey((ids) => summariesOfHandoffs(o, ids), handoffId),

    fairnessOfHandoff: manyByKey((ids) => fairnessOfHandoffs(o, ids), handoffId),
    trailOfOwner: pageByParent(
      (ids, { owner, page }: Trailed) => trailsOfOwners(o, owner, ids, page),
      ownerId,
    ),
    trailCountOfOwner: {
      BUYER: oneByKey((ids) => countTrailsOfOwners(o, "BUYER", ids), ownerId),
      HANDOFF: oneByKey((ids) => countTrailsOfOwners(o, "HANDOFF", ids), ownerId),
    },
    commitment: oneByKey((ids) => commitmentsByIds(o, ids), id),
    trailOfCommitment: manyByKey(
      (ids) => trailsOf(o, ids),
      (row) => row.commitmentId,
    ),
  };
}
