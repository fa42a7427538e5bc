import type { DaySection } from "../day/words.ts";
import { part } from "./day-api.ts";
import { handoff, herreras, hoursToHerreras, madeUpEntry, tourIn } from "./days.ts";
import { hoursFromNow, maya, priya } from "./people.ts";

/** Every part an OSM's day can have. */
export function madeOsmDay(): DaySection[] {
  return [
    part("READ", [
      madeUpEntry("READ", "Sam & Jo Whitfield", {
        due: 0.66,
        tour: tourIn(0.66),
        handoff,
        at: hoursFromNow(-20),
      }),
      madeUpEntry("READ", "Dana & Luis Herrera", { due: hoursToHerreras, tour: herreras, handoff }),
    ]),
    part("CORRECTIONS", [
      madeUpEntry("CORRECTION", "Grace Abara", {
        due: 4.66,
        tour: tourIn(4.66),
        handoff,
        at: hoursFromNow(-0.2),
        words: "The Magnolia first: she cannot do stairs.",
        by: priya,
      }),
    ]),
    part("ANSWERS", [
      madeUpEntry("ANSWER", "Grace Abara", {
        due: 4.66,
        tour: tourIn(4.66),
        handoff,
        clarificationId: "clarification-2",
        at: hoursFromNow(-0.3),
        words: "Her sister comes too, but does not decide.",
        by: priya,
      }),
      madeUpEntry("ASKED", "Okonkwo family", {
        due: 0.2,
        tour: tourIn(5.66),
        handoff,
        clarificationId: "clarification-3",
        at: hoursFromNow(-0.01),
        words: "Is the HOA fee in their budget, or on top of it?",
        by: maya,
      }),
    ]),
    part("SYNCS", [madeUpEntry("SYNC", null, { due: 0.66, tours: 4, partner: priya })]),
    part("TOURS", [
      madeUpEntry("TOUR", "Sam & Jo Whitfield", { tour: tourIn(0.66), handoff }),
      madeUpEntry("TOUR", "Dana & Luis Herrera", { tour: { ...herreras, visit: "BE_BACK" }, handoff }),
      madeUpEntry("TOUR", "Grace Abara", {
        tour: tourIn(4.66, { read: "READ" }),
        handoff,
        at: hoursFromNow(-0.7),
        news: ["ANSWER", "CORRECTION"],
      }),
      madeUpEntry("TOUR", "Okonkwo family", { tour: tourIn(5.66, { read: "NOT_DELIVERED" }), handoff }),
    ]),
    part("OUTCOMES", [
      madeUpEntry("OUTCOME_DUE", "Priscilla Ngata", { due: -8.33, tour: tourIn(-18), handoff }),
      madeUpEntry("OUTCOME_DUE", "Victor Almeida", { due: -32.33, tour: tourIn(-46), handoff }),
    ]),
    part("PROMISES", [
      madeUpEntry("PROMISE", "Grace Abara", {
        due: 4.66,
        commitment: { id: "commitment-3" },
        at: hoursFromNow(-48),
        words: "We’ll have the ramp’s drawings on the table.",
        by: maya,
      }),
    ]),
  ];
}
