import { Ctx, Resolver, Root, Subscription } from "type-graphql";
import { nodes } from "../nodes/nodes.ts";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { type GlobalIdType, globalIdTypes } from "../schema/global-id.ts";
import { LiveSignal } from "./live-signal.type.ts";
import { isGap, type Signal } from "./signal.ts";
import type { SubscribeData } from "./subscribing.ts";

/** Nouns that a day's lists show nothing of, and words still being typed. */
const unheard = /^(publishableKey|playbook|notification)\.|^handoff\.draftSaved$/;

@Resolver()
export class DaySubscription {
  @Subscription(() => LiveSignal, {
    nullable: true,
    description:
      "Whatever happens to a tour, handoff, promise or buyer the viewer may see. Null is never sent.",
    subscribe: ({ context }: SubscribeData<unknown>) => {
      permit(context.operation, "tour.read");
      return context.signals(({ kind, memberIds }) => memberIds === null && !unheard.test(kind));
    },
  })
  async dayChanged(@Root() signal: Signal, @Ctx() operation: Operation): Promise<LiveSignal | null> {
    return isGap(signal) || (await isWithinReach(operation, signal)) ? new LiveSignal(signal) : null;
  }
}

/** The tour or the buyer it belongs to, or else the subject itself, can be seen by the member. */
async function isWithinReach(operation: Operation, signal: Signal): Promise<boolean> {
  const { loaders } = operation;
  if (signal.tourId) return (await loaders.tour.load(signal.tourId)) !== null;
  if (signal.buyerId) return (await loaders.buyer.load(signal.buyerId)) !== null;
  const type = globalIdTypes.find((one) => one === signal.subjectType) satisfies GlobalIdType | undefined;
  return type !== undefined && (await nodes[type].load(operation, signal.subjectId)) !== null;
}
