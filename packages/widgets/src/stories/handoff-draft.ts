import type { HandoffFormContentFragment, HandoffFormInteractionFragment } from "@baton/api-contract";
import type { Answer, HandoffContent } from "@baton/playbook";
import { juniper, magnolia, sandalwood } from "./handoff-content.ts";
import { maya, priya, tomas } from "./people.ts";

/** The plans of the stories' community. */
export const plans = [magnolia, sandalwood, juniper];

const people = [priya, maya, tomas];

/** A content as the API gives it back: ids have become what they stand for. */
export function draftOf(
  content: HandoffContent,
  interactions: readonly HandoffFormInteractionFragment[],
): HandoffFormContentFragment {
  const floorplan = (id: string | null) => plans.find((plan) => plan.id === id) ?? null;
  return {
    identity: {
      ...content.identity,
      partnerInvolved: withValue(content.identity.partnerInvolved),
      contactPreference: withValue(content.identity.contactPreference),
      homeNow: withValue(content.identity.homeNow),
    },
    qualification: {
      ...content.qualification,
      budget: withValue(content.qualification.budget),
      timeline: withValue(content.qualification.timeline),
      financing: withValue(content.qualification.financing),
      mustHaves: withValue(content.qualification.mustHaves),
      niceToHaves: withValue(content.qualification.niceToHaves),
      dealBreakers: withValue(content.qualification.dealBreakers),
    },
    history: {
      interactions: interactions.filter(({ id }) => content.history.interactionIds.includes(id)),
      floorplansDiscussed: content.history.floorplansDiscussed.map(({ floorplanId, ...row }) => ({
        ...row,
        floorplan: floorplan(floorplanId),
      })),
      objections: content.history.objections,
    },
    nextAction: {
      ...content.nextAction,
      expectations: content.nextAction.expectations.map(({ floorplanId, ...row }) => ({
        ...row,
        floorplan: floorplan(floorplanId),
      })),
      actions: content.nextAction.actions.map(({ ownerId, ...row }) => ({
        ...row,
        owner: people.find(({ id }) => id === ownerId) ?? null,
      })),
    },
  };
}

function withValue<T>(answer: Answer<T>) {
  return { state: answer.state, value: answer.state === "KNOWN" ? answer.value : null };
}
