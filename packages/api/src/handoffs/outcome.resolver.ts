import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Commitment } from "../commitments/commitment.type.ts";
import { Floorplan } from "../floorplans/floorplan.type.ts";
import { Member } from "../members/member.type.ts";
import type { Operation } from "../operation/operation.ts";
import { present, presentAll } from "../schema/present.ts";
import { Handoff } from "./handoff.type.ts";
import { NextStep, Outcome, PlanWalked } from "./outcome.type.ts";

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who wrote it." })
  async recordedBy(@Root() { record }: Outcome, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(record.recordedById));
  }

  @FieldResolver(() => Handoff, { nullable: true, description: "The handoff it was written into." })
  async handoff(@Root() { record }: Outcome, @Ctx() { loaders }: Operation): Promise<Handoff | null> {
    return present(Handoff, await loaders.handoff.load(record.handoffId));
  }

  @FieldResolver(() => [PlanWalked], {
    description: "The floorplans they were shown, in the order they were.",
  })
  async plansWalked(@Root() { record }: Outcome, @Ctx() { loaders }: Operation): Promise<PlanWalked[]> {
    return presentAll(PlanWalked, await loaders.plansWalkedOfOutcome.load(record.id));
  }

  @FieldResolver(() => [Commitment], { description: "The promises that were made at the tour." })
  async promises(@Root() { record }: Outcome, @Ctx() { loaders }: Operation): Promise<Commitment[]> {
    const ofHandoff = await loaders.commitmentsOfHandoff.load(record.handoffId);
    // Written in the outcome's own transaction, so of the same instant.
    const madeHere = ofHandoff.filter(
      ({ handoffId, madeAt }) =>
        handoffId === record.handoffId && madeAt.getTime() === record.recordedAt.getTime(),
    );
    return presentAll(Commitment, madeHere);
  }
}

@Resolver(() => PlanWalked)
export class PlanWalkedResolver {
  @FieldResolver(() => Floorplan, { nullable: true, description: "The floorplan." })
  async floorplan(@Root() { record }: PlanWalked, @Ctx() { loaders }: Operation): Promise<Floorplan | null> {
    return present(Floorplan, await loaders.floorplan.load(record.floorplanId));
  }
}

@Resolver(() => NextStep)
export class NextStepResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Who does it." })
  async owner(@Root() { ownerId }: NextStep, @Ctx() { loaders }: Operation): Promise<Member | null> {
    return present(Member, await loaders.member.load(ownerId));
  }
}
