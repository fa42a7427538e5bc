import { notAsked } from "../answers/answer.ts";
import type { HandoffContent } from "./content.ts";

/** A handoff nobody has written in yet: nothing asked, no rows. */
export function emptyContent(): HandoffContent {
  return {
    identity: {
      people: [],
      partnerInvolved: notAsked,
      volunteeredFacts: [],
      contactPreference: notAsked,
      homeNow: notAsked,
    },
    qualification: {
      budget: notAsked,
      timeline: notAsked,
      financing: notAsked,
      mustHaves: notAsked,
      niceToHaves: notAsked,
      dealBreakers: notAsked,
      notes: "",
    },
    history: { interactionIds: [], floorplansDiscussed: [], objections: [] },
    nextAction: { expectations: [], doFirst: "", contingencies: [], temperature: null, actions: [] },
  };
}
