import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { LiveSignal } from "../live/live-signal.type.ts";
import { isGap, type Signal } from "../live/signal.ts";
import type { SubscribeData } from "../live/subscribing.ts";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { present } from "../schema/present.ts";
import { Clarification } from "./clarification.type.ts";

@ObjectType({ simpleResolvers: true, description: "A question about a handoff was asked, or answered." })
export class ClarificationSignal extends LiveSignal {
  @Field(() => Clarification, {
    nullable: true,
    description: "The question; null where the signal is about no single one.",
  })
  readonly clarification: Clarification | null;

  constructor(signal: Signal, clarification: Clarification | null) {
    super(signal);
    this.clarification = clarification;
  }
}

@Resolver()
export class ClarificationSubscription {
  @Subscription(() => ClarificationSignal, {
    nullable: true,
    description: "Questions about a handoff, and their answers. Null is never sent.",
    subscribe: ({ args, context }: SubscribeData<{ readonly handoffId: string }>) => {
      permit(context.operation, "handoff.read");
      const id = toUuid("Handoff", args.handoffId);
      return context.signals(
        ({ subjectType, handoffId }) => subjectType === "Clarification" && handoffId === id,
      );
    },
  })
  async clarificationChanged(
    @Root() signal: Signal,
    @Arg("handoffId", () => ID, { description: "The handoff." }) handoffId: string,
    @Ctx() { loaders }: Operation,
  ): Promise<ClarificationSignal | null> {
    const handoff = await loaders.handoff.load(toUuid("Handoff", handoffId));
    if (!handoff) return null;
    const row = isGap(signal) ? null : await loaders.clarification.load(signal.subjectId);
    return new ClarificationSignal(signal, present(Clarification, row));
  }
}
