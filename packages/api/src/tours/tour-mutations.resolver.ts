import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { bookTour } from "./book-tour.ts";
import { cancelTour } from "./cancel-tour.ts";
import { rescheduleTour } from "./reschedule-tour.ts";
import { TourBookInput, TourCancelInput, TourRescheduleInput } from "./tour.input.ts";
import { TourBookPayload, TourCancelPayload, TourReschedulePayload } from "./tour.payload.ts";

@Resolver()
export class TourMutations {
  @Mutation(() => TourBookPayload, { description: "Books a visit. OSC, sales manager or admin." })
  tourBook(
    @Arg("input", () => TourBookInput, { description: "Who comes, where and when." }) input: TourBookInput,
    @Ctx() operation: Operation,
  ) {
    const run = () =>
      bookTour(operation, {
        ...input,
        buyerId: toUuid("Buyer", input.buyerId),
        communityId: toUuid("Community", input.communityId),
        onsiteManagerId: toUuid("Member", input.onsiteManagerId),
      });
    return mutate(operation, { name: "tourBook", input, type: "Tour", run });
  }

  @Mutation(() => TourReschedulePayload, {
    description: "Moves a tour; every timing rule is armed again. OSC, sales manager or admin.",
  })
  tourReschedule(
    @Arg("input", () => TourRescheduleInput, { description: "Where to." }) input: TourRescheduleInput,
    @Ctx() operation: Operation,
  ) {
    const run = () =>
      rescheduleTour(operation, {
        ...input,
        tourId: toUuid("Tour", input.tourId),
        onsiteManagerId: input.onsiteManagerId == null ? null : toUuid("Member", input.onsiteManagerId),
      });
    return mutate(operation, { name: "tourReschedule", input, type: "Tour", run });
  }

  @Mutation(() => TourCancelPayload, {
    description: "Calls a tour off, and its handoff with it. OSC, sales manager or admin.",
  })
  tourCancel(
    @Arg("input", () => TourCancelInput, { description: "Which one, and why." }) input: TourCancelInput,
    @Ctx() operation: Operation,
  ) {
    const run = () => cancelTour(operation, { ...input, tourId: toUuid("Tour", input.tourId) });
    return mutate(operation, { name: "tourCancel", input, type: "Tour", run });
  }
}
