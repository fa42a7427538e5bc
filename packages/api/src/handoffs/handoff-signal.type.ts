import { Field, ObjectType } from "type-graphql";
import { LiveSignal } from "../live/live-signal.type.ts";
import type { Signal } from "../live/signal.ts";
import { Tour } from "../tours/tour.type.ts";

@ObjectType({
  simpleResolvers: true,
  description: "Something about a tour, its handoff or its buyer changed.",
})
export class HandoffSignal extends LiveSignal {
  @Field(() => Tour, { description: "The tour, as it is now." })
  readonly tour: Tour;

  constructor(signal: Signal, tour: Tour) {
    super(signal);
    this.tour = tour;
  }
}
