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
    description:
      "Whatever happens in a morning sync (pauses, summaries, its close), or to the tours of its two. Null is never sent.",
    subscribe: ({ args, context }: SubscribeData<{ readonly id: string }>) => {
      permit(context.operation, "morningSync.read");
      const id = toUuid("MorningSync", args.id);
      return context.signals(
        // A summary is told as the sync's, and once.
        ({ subjectId, tourId, kind }) =>
          subjectId === id || (tourId !== null && kind !== "handoff.summarized"),
      );
    },
  })
  async morningSyncChanged(
    @Arg("id", () => ID, { description: "The sync." }) id: string,
    @Root() signal: Signal,
    @Ctx() { loaders }: Operation,
  ): Promise<LiveSignal | null> {
    const sync = await loaders.morningSync.load(toUuid("MorningSync", id));
    if (!sync) return null;
    if (isGap(signal) || signal.subjectId === sync.id) return new LiveSignal(signal);
    const tour = signal.tourId === null ? null : await loaders.tour.load(signal.tourId);
    const isTheirs = tour?.bookedById === sync.oscId && tour.onsiteManagerId === sync.osmId;
    return isTheirs ? new LiveSignal(signal) : null;
  }
}
