import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import { LiveSignal } from "../live/live-signal.type.ts";
import { isGap, type Signal } from "../live/signal.ts";
import type { SubscribeData } from "../live/subscribing.ts";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";

@Resolver()
export class MorningSyncSubscription {
  @Subscription(() => LiveSignal, {
    nullable: true,
    description: "Whatever happens in a morning sync: pauses, summaries, its close. Null is never sent.",
    subscribe: ({ args, context }: SubscribeData<{ readonly id: string }>) => {
      permit(context.operation, "morningSync.read");
      const id = toUuid("MorningSync", args.id);
      return context.signals(
        ({ subjectType, subjectId }) => subjectType === "MorningSync" && subjectId === id,
      );
    },
  })
  async morningSyncChanged(
    @Arg("id", () => ID, { description: "The sync." }) id: string,
    @Root() signal: Signal,
    @Ctx() operation: Operation,
  ): Promise<LiveSignal | null> {
    const seen = await operation.loaders.morningSync.load(toUuid("MorningSync", id));
    return seen && (isGap(signal) || signal.subjectId === seen.id) ? new LiveSignal(signal) : null;
  }
}
