import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { BuyerIntakeResolver } from "../buyer-intakes/buyer-intake.resolver.ts";
import { BuyerResolver } from "../buyers/buyer.resolver.ts";
import { BuyerDataResolver } from "../buyers/buyer-data.resolver.ts";
import { BuyerMutations } from "../buyers/buyer-mutations.resolver.ts";
import {
  ClarificationResolver,
  ClarificationsOfHandoffResolver,
} from "../clarifications/clarification.resolver.ts";
import { ClarificationSubscription } from "../clarifications/clarification-subscription.resolver.ts";
import { CommitmentEventResolver, CommitmentResolver } from "../commitments/commitment.resolver.ts";
import { CommitmentMutations } from "../commitments/commitment-mutations.resolver.ts";
import { CommunityResolver } from "../communities/community.resolver.ts";
import { DayEntryResolver, DayResolver } from "../day/day.resolver.ts";
import { FairnessWarningResolver, HandoffFairnessResolver } from "../fairness/fairness.resolver.ts";
import { FloorplanResolver } from "../floorplans/floorplan.resolver.ts";
import { FollowUpResolver, HandoffFollowUpResolver } from "../follow-ups/follow-up.resolver.ts";
import {
  ActionsDoneOfHandoffResolver,
  HandoffActionDoneResolver,
} from "../handoff-actions/action-done.resolver.ts";
import {
  HandoffReturnResolver,
  ReturnsOfHandoffResolver,
} from "../handoff-returns/handoff-return.resolver.ts";
import {
  ExpectationResolver,
  FloorplanDiscussedResolver,
  HandoffActionResolver,
  HistorySectionResolver,
} from "../handoffs/content.resolver.ts";
import { HandoffResolver } from "../handoffs/handoff.resolver.ts";
import { HandoffMutations } from "../handoffs/handoff-mutations.resolver.ts";
import { HandoffSubscriptions } from "../handoffs/handoff-subscriptions.resolver.ts";
import { NextStepResolver, OutcomeResolver, PlanWalkedResolver } from "../handoffs/outcome.resolver.ts";
import { OutcomeMutations } from "../handoffs/outcome-mutations.resolver.ts";
import {
  HandoffChangeResolver,
  HandoffVersionResolver,
  ReadReceiptResolver,
} from "../handoffs/version.resolver.ts";
import { InteractionResolver } from "../interactions/interaction.resolver.ts";
import { DaySubscription } from "../live/day-subscription.resolver.ts";
import { MemberResolver } from "../members/member.resolver.ts";
import {
  HandoffSyncResolver,
  MorningSyncAgendaResolver,
  MorningSyncSummaryResolver,
  MorningSyncTourResolver,
} from "../morning-syncs/agenda.resolver.ts";
import { MorningSyncResolver } from "../morning-syncs/morning-sync.resolver.ts";
import { MorningSyncMutations } from "../morning-syncs/morning-sync-mutations.resolver.ts";
import { MorningSyncSubscription } from "../morning-syncs/morning-sync-subscription.resolver.ts";
import { NodeResolver } from "../nodes/node.resolver.ts";
import { NotificationResolver, ViewerNotificationsResolver } from "../notifications/notification.resolver.ts";
import { OnCallOfMemberResolver, OnCallResolver } from "../on-call/on-call.resolver.ts";
import { PlaybookResolver } from "../playbook/playbook.resolver.ts";
import { PublishableKeyResolver } from "../publishable-keys/publishable-key.resolver.ts";
import {
  ReadBackReviewResolver,
  ReviewOfReceiptResolver,
} from "../read-back-reviews/read-back-review.resolver.ts";
import { TourResolver } from "../tours/tour.resolver.ts";
import { TourMutations } from "../tours/tour-mutations.resolver.ts";
import { BuyerTrailResolver, HandoffTrailResolver, TrailEntryResolver } from "../trail/trail.resolver.ts";
import { ViewerResolver } from "../viewer/viewer.resolver.ts";

/** Makes the executable schema from the classes. Inputs are parsed by the playbook, not by class-validator. */
export function makeSchema(): GraphQLSchema {
  return buildSchemaSync({
    validate: false,
    // TypeGraphQL asks for one; our subscriptions bring their signals themselves.
    pubSub: { publish: () => undefined, subscribe: () => ({}) as never },
    resolvers: [
      ViewerResolver,
      NodeResolver,
      NotificationResolver,
      ViewerNotificationsResolver,
      PlaybookResolver,
      MemberResolver,
      CommunityResolver,
      FloorplanResolver,
      BuyerResolver,
      BuyerMutations,
      BuyerDataResolver,
      InteractionResolver,
      TourResolver,
      TourMutations,
      HandoffResolver,
      HandoffVersionResolver,
      ReadReceiptResolver,
      OutcomeResolver,
      HandoffReturnResolver,
      ReturnsOfHandoffResolver,
      ReadBackReviewResolver,
      ReviewOfReceiptResolver,
      HandoffActionDoneResolver,
      ActionsDoneOfHandoffResolver,
      HandoffFollowUpResolver,
      FollowUpResolver,
      PlanWalkedResolver,
      NextStepResolver,
      HistorySectionResolver,
      FloorplanDiscussedResolver,
      ExpectationResolver,
      HandoffActionResolver,
      HandoffChangeResolver,
      HandoffMutations,
      OutcomeMutations,
      HandoffSubscriptions,
      ClarificationResolver,
      ClarificationsOfHandoffResolver,
      ClarificationSubscription,
      OnCallResolver,
      OnCallOfMemberResolver,
      DaySubscription,
      CommitmentResolver,
      CommitmentEventResolver,
      CommitmentMutations,
      MorningSyncResolver,
      MorningSyncAgendaResolver,
      MorningSyncTourResolver,
      MorningSyncSummaryResolver,
      HandoffSyncResolver,
      MorningSyncMutations,
      MorningSyncSubscription,
      DayResolver,
      DayEntryResolver,
      PublishableKeyResolver,
      BuyerIntakeResolver,
      HandoffFairnessResolver,
      FairnessWarningResolver,
      BuyerTrailResolver,
      HandoffTrailResolver,
      TrailEntryResolver,
    ],
  });
}
