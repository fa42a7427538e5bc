import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { BuyerIntakeResolver } from "../buyer-intakes/buyer-intake.resolver.ts";
import { BuyerResolver } from "../buyers/buyer.resolver.ts";
import { BuyerMutations } from "../buyers/buyer-mutations.resolver.ts";
import { CommitmentEventResolver, CommitmentResolver } from "../commitments/commitment.resolver.ts";
import { CommitmentMutations } from "../commitments/commitment-mutations.resolver.ts";
import { CommunityResolver } from "../communities/community.resolver.ts";
import { FloorplanResolver } from "../floorplans/floorplan.resolver.ts";
import {
  ExpectationResolver,
  FloorplanDiscussedResolver,
  HistorySectionResolver,
} from "../handoffs/content.resolver.ts";
import { HandoffResolver } from "../handoffs/handoff.resolver.ts";
import { HandoffMutations } from "../handoffs/handoff-mutations.resolver.ts";
import { OutcomeResolver } from "../handoffs/outcome.resolver.ts";
import { HandoffVersionResolver, ReadReceiptResolver } from "../handoffs/version.resolver.ts";
import { InteractionResolver } from "../interactions/interaction.resolver.ts";
import { MemberResolver } from "../members/member.resolver.ts";
import { NodeResolver } from "../nodes/node.resolver.ts";
import { PlaybookResolver } from "../playbook/playbook.resolver.ts";
import { PublishableKeyResolver } from "../publishable-keys/publishable-key.resolver.ts";
import { TourResolver } from "../tours/tour.resolver.ts";
import { TourMutations } from "../tours/tour-mutations.resolver.ts";
import { ViewerResolver } from "../viewer/viewer.resolver.ts";

/** Makes the executable schema from the classes. Inputs are parsed by the playbook, not by class-validator. */
export function makeSchema(): GraphQLSchema {
  return buildSchemaSync({
    validate: false,
    resolvers: [
      ViewerResolver,
      NodeResolver,
      PlaybookResolver,
      MemberResolver,
      CommunityResolver,
      FloorplanResolver,
      BuyerResolver,
      BuyerMutations,
      InteractionResolver,
      TourResolver,
      TourMutations,
      HandoffResolver,
      HandoffVersionResolver,
      ReadReceiptResolver,
      OutcomeResolver,
      HistorySectionResolver,
      FloorplanDiscussedResolver,
      ExpectationResolver,
      HandoffMutations,
      CommitmentResolver,
      CommitmentEventResolver,
      CommitmentMutations,
      PublishableKeyResolver,
      BuyerIntakeResolver,
    ],
  });
}
