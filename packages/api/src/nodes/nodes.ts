import { Builder } from "../builders/builder.type.ts";
import { BuyerIntake } from "../buyer-intakes/buyer-intake.type.ts";
import { Buyer } from "../buyers/buyer.type.ts";
import { Clarification } from "../clarifications/clarification.type.ts";
import { Commitment } from "../commitments/commitment.type.ts";
import { Community } from "../communities/community.type.ts";
import { Division } from "../communities/division.type.ts";
import { Floorplan } from "../floorplans/floorplan.type.ts";
import { HandoffReturn } from "../handoff-returns/handoff-return.type.ts";
import { Handoff } from "../handoffs/handoff.type.ts";
import { Outcome } from "../handoffs/outcome.type.ts";
import { HandoffVersion, ReadReceipt } from "../handoffs/version.type.ts";
import { Interaction } from "../interactions/interaction.type.ts";
import { Member } from "../members/member.type.ts";
import { MorningSync, MorningSyncSummary } from "../morning-syncs/morning-sync.type.ts";
import { Notification } from "../notifications/notification.type.ts";
import type { Operation } from "../operation/operation.ts";
import type { Action } from "../permissions/permissions.ts";
import { Playbook } from "../playbook/playbook.type.ts";
import { PublishableKey } from "../publishable-keys/publishable-key.type.ts";
import { ReadBackReview } from "../read-back-reviews/read-back-review.type.ts";
import type { GlobalIdType } from "../schema/global-id.ts";
import type { Node } from "../schema/node.type.ts";
import { present } from "../schema/present.ts";
import { Tour } from "../tours/tour.type.ts";

interface NodeType {
  /** What a member must be allowed to do to ask for one by id. */
  readonly action: Action;
  readonly load: (operation: Operation, id: string) => Promise<Node | null>;
}

/** How each type with a global id is found again; null for what is not there or may not be seen. */
export const nodes: Readonly<Record<GlobalIdType, NodeType>> = {
  Builder: {
    action: "viewer.read",
    load: async ({ builder }, id) => (id === builder.id ? new Builder(builder) : null),
  },
  Playbook: {
    action: "playbook.read",
    load: async ({ builder, policy }, id) => (id === builder.id ? new Playbook(id, policy) : null),
  },
  Division: {
    action: "community.read",
    load: async ({ loaders }, id) => present(Division, await loaders.division.load(id)),
  },
  Community: {
    action: "community.read",
    load: async ({ loaders }, id) => present(Community, await loaders.community.load(id)),
  },
  Floorplan: {
    action: "floorplan.read",
    load: async ({ loaders }, id) => present(Floorplan, await loaders.floorplan.load(id)),
  },
  Member: {
    action: "member.read",
    load: async ({ loaders }, id) => present(Member, await loaders.member.load(id)),
  },
  Buyer: {
    action: "buyer.read",
    load: async ({ loaders }, id) => present(Buyer, await loaders.buyer.load(id)),
  },
  Interaction: {
    action: "interaction.read",
    load: async ({ loaders }, id) => present(Interaction, await loaders.interaction.load(id)),
  },
  Tour: {
    action: "tour.read",
    load: async ({ loaders }, id) => present(Tour, await loaders.tour.load(id)),
  },
  Handoff: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(Handoff, await loaders.handoff.load(id)),
  },
  HandoffVersion: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(HandoffVersion, await loaders.version.load(id)),
  },
  ReadReceipt: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(ReadReceipt, await loaders.receipt.load(id)),
  },
  ReadBackReview: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(ReadBackReview, await loaders.readBackReview.load(id)),
  },
  HandoffReturn: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(HandoffReturn, await loaders.handoffReturn.load(id)),
  },
  Clarification: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(Clarification, await loaders.clarification.load(id)),
  },
  Outcome: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(Outcome, await loaders.outcome.load(id)),
  },
  Commitment: {
    action: "commitment.read",
    load: async ({ loaders }, id) => present(Commitment, await loaders.commitment.load(id)),
  },
  MorningSync: {
    action: "morningSync.read",
    load: async ({ loaders }, id) => present(MorningSync, await loaders.morningSync.load(id)),
  },
  MorningSyncSummary: {
    action: "handoff.read",
    load: async ({ loaders }, id) => present(MorningSyncSummary, await loaders.syncSummary.load(id)),
  },
  Notification: {
    action: "notification.read",
    load: async ({ loaders }, id) => present(Notification, await loaders.notification.load(id)),
  },
  PublishableKey: {
    action: "publishableKey.read",
    load: async ({ loaders }, id) => present(PublishableKey, await loaders.publishableKey.load(id)),
  },
  BuyerIntake: {
    action: "buyer.read",
    load: async ({ loaders }, id) => present(BuyerIntake, await loaders.buyerIntake.load(id)),
  },
};
