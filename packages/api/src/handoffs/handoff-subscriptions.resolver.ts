import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import { isGap, type Signal } from "../live/signal.ts";
import type { SubscribeData } from "../live/subscribing.ts";
import type { Operation } from "../operation/operation.ts";
import { permit } from "../permissions/permit.ts";
import { toUuid } from "../schema/global-id.ts";
import { Tour } from "../tours/tour.type.ts";
import { HandoffSignal } from "./handoff-signal.type.ts";

/** Of a draft being typed nobody else shows anything until it is delivered. */
const unheard: ReadonlySet<string> = new Set(["handoff.draftSaved"]);

@Resolver()
export class HandoffSubscriptions {
  @Subscription(() => HandoffSignal, {
    nullable: true,
    description:
      "Whatever happens to a tour, its handoff, the promises and questions around it, or its buyer. Null is never sent.",
    subscribe: async ({ args, context }: SubscribeData<{ readonly tourId: string }>) => {
      const { operation, signals } = context;
      permit(operation, "handoff.read");
      const tour = await operation.loaders.tour.load(toUuid("Tour", args.tourId));
      return signals((signal) => isGap(signal) || (tour !== null && mayBeAbout(signal, tour)));
    },
  })
  async handoffChanged(
    @Root() signal: Signal,
    @Arg("tourId", () => ID, { description: "The tour it is for." }) tourId: string,
    @Ctx() { loaders }: Operation,
  ): Promise<HandoffSignal | null> {
    const tour = await loaders.tour.load(toUuid("Tour", tourId));
    if (!tour) return null;
    // The handoff may be younger than the subscription.
    const isOthers =
      !belongsTo(signal, tour) &&
      !isGap(signal) &&
      (await loaders.handoffOfTour.load(tour.id))?.id !== signal.handoffId;
    return isOthers ? null : new HandoffSignal(signal, new Tour(tour));
  }
}

interface OfBuyer {
  readonly id: string;
  readonly buyerId: string;
  readonly bookedById: string | null;
}

/** Signals of a handoff need not say which tour it is of. */
function mayBeAbout(signal: Signal, tour: OfBuyer): boolean {
  const isUnplaced = signal.tourId === null && signal.handoffId !== null;
  return !unheard.has(signal.kind) && (isUnplaced || belongsTo(signal, tour));
}

/** Also that the tour's OSC is on call now, or not any more: who reads the handoff sees whom to ask. */
function belongsTo({ kind, subjectId, tourId, buyerId }: Signal, tour: OfBuyer): boolean {
  if (kind === "member.onCallSet") return subjectId === tour.bookedById;
  return tourId === tour.id || buyerId === tour.buyerId;
}
