import { definePayload } from "../schema/payload.ts";
import { Tour } from "./tour.type.ts";

const booking = {
  IN_THE_PAST: "The start is not in the future.",
  NOT_SERVING_COMMUNITY: "The member is not an OSM who serves the community.",
};
const over = { TOUR_OVER: "The tour is completed, was a no-show or is cancelled." };

export const TourBookPayload = definePayload({
  mutation: "TourBook",
  object: "tour",
  type: () => Tour,
  objectDescription: "The new tour; null when refused.",
  codes: booking,
});

export const TourReschedulePayload = definePayload({
  mutation: "TourReschedule",
  object: "tour",
  type: () => Tour,
  objectDescription: "The tour as it is now; null when refused.",
  codes: { ...booking, ...over },
});

export const TourCancelPayload = definePayload({
  mutation: "TourCancel",
  object: "tour",
  type: () => Tour,
  objectDescription: "The cancelled tour; null when refused.",
  codes: over,
});
