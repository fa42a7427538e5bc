import type { HandoffRecordOutcomeInput, OutcomeShownFragment } from "@baton/api-contract";
import { maya } from "./people.ts";

/** The outcome as the server would answer with it. */
export function outcomeOf(input: HandoffRecordOutcomeInput, now: string): OutcomeShownFragment {
  return {
    id: "outcome-new",
    ...{ attendance: input.attendance, result: input.result, summary: input.summary },
    plansWalked: [],
    otherReactions: input.otherReactions ?? "",
    objectionsOpen: [...[input.objectionsOpen ?? []].flat()],
    promises: [],
    nextStep: input.nextStep ? { ...input.nextStep, owner: maya } : null,
    known: ["BUDGET", "TIMELINE", "FINANCING"],
    askedAgain: [...[input.askedAgain ?? []].flat()],
    recordedAt: now,
    recordedBy: maya,
    handoff: { id: "handoff-herrera" },
  };
}
