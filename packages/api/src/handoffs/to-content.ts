import { toUuid } from "../schema/global-id.ts";
import type {
  AnswerInput,
  BudgetRangeInput,
  ContactPreferenceInput,
  FinancingInput,
  HandoffContentInput,
  TimelineInput,
} from "./content.input.ts";

/**
 * The playbook's form of a content that came over GraphQL: ids as uuids, what was left out as null. Its values are
 * still to be parsed.
 */
export function toContent({ identity, qualification, history, nextAction }: HandoffContentInput): object {
  return {
    identity: {
      people: identity.people,
      partnerInvolved: identity.partnerInvolved,
      volunteeredFacts: identity.volunteeredFacts,
      contactPreference: valued(identity.contactPreference, toContactPreference),
      homeNow: identity.homeNow,
    },
    qualification: {
      budget: valued(qualification.budget, toBudget),
      timeline: valued(qualification.timeline, toTimeline),
      financing: valued(qualification.financing, toFinancing),
      mustHaves: qualification.mustHaves,
      niceToHaves: qualification.niceToHaves,
      dealBreakers: qualification.dealBreakers,
      notes: qualification.notes,
    },
    history: {
      interactionIds: history.interactionIds.map((id) => toUuid("Interaction", id)),
      floorplansDiscussed: history.floorplansDiscussed.map((row) => ({
        ...row,
        floorplanId: toUuid("Floorplan", row.floorplanId),
      })),
      objections: history.objections,
    },
    nextAction: {
      expectations: nextAction.expectations.map(({ floorplanId, ...row }) => ({
        ...row,
        floorplanId: floorplanId == null ? null : toUuid("Floorplan", floorplanId),
      })),
      doFirst: nextAction.doFirst,
      contingencies: nextAction.contingencies,
      temperature: nextAction.temperature ?? null,
      actions: (nextAction.actions ?? []).map(({ ownerId, dueAt, ...row }) => ({
        ...row,
        ownerId: ownerId == null ? null : toUuid("Member", ownerId),
        dueAt: dueAt?.toISOString() ?? null,
      })),
    },
  };
}

function valued<T>({ state, value }: AnswerInput<T>, toValue: (value: T) => object): object {
  return { state, value: value == null ? value : toValue(value) };
}

function toContactPreference({ channel, hours, language }: ContactPreferenceInput): object {
  return { channel: channel ?? null, hours, language };
}

function toBudget({ min, max }: BudgetRangeInput): object {
  return { min: min ?? null, max: max ?? null };
}

function toTimeline({ fromMonths, toMonths }: TimelineInput): object {
  return { fromMonths: fromMonths ?? null, toMonths: toMonths ?? null };
}

function toFinancing({ status, lender, approvedAmount }: FinancingInput): object {
  return { status: status ?? null, lender, approvedAmount: approvedAmount ?? null };
}
