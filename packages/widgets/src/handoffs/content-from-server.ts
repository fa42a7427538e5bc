import type {
  HandoffFormContentFragment,
  HandoffFormIntakeFragment,
  HandoffFormPersonFragment,
} from "@baton/api-contract";
import type {
  Answer,
  AnswerState,
  BudgetRange,
  ContactPreference,
  Financing,
  HandoffContent,
  HouseholdPerson,
  IntakeProposal,
  Money,
  Timeline,
} from "@baton/playbook";

type ServerMoney = { readonly amount: number; readonly currency: string } | null;

/**
 * The draft as the playbook speaks of it. Every field is named, because a cache in between may have added
 * `__typename`, which the server would refuse on the way back.
 */
export function contentFromServer(draft: HandoffFormContentFragment): HandoffContent {
  const { history, nextAction } = draft;
  return {
    ...proposalFromServer(draft),
    history: {
      interactionIds: history.interactions.map(({ id }) => id),
      floorplansDiscussed: history.floorplansDiscussed.flatMap(({ key, floorplan, note }) =>
        floorplan ? [{ key, floorplanId: floorplan.id, note }] : [],
      ),
      objections: history.objections.map(({ key, objection, answer }) => ({ key, objection, answer })),
    },
    nextAction: {
      expectations: nextAction.expectations.map(({ key, kind, floorplan, note }) => ({
        key,
        kind,
        floorplanId: floorplan?.id ?? null,
        note,
      })),
      doFirst: nextAction.doFirst,
      contingencies: nextAction.contingencies.map(({ key, condition, response }) => ({
        key,
        condition,
        response,
      })),
      temperature: nextAction.temperature && {
        level: nextAction.temperature.level,
        reason: nextAction.temperature.reason,
      },
    },
  };
}

/** What a buyer left themselves, in the same way. */
export function proposalFromServer({
  identity,
  qualification,
}: Pick<HandoffFormIntakeFragment, "identity" | "qualification">): IntakeProposal {
  return {
    identity: {
      people: identity.people.map(personFromServer),
      partnerInvolved: answer(identity.partnerInvolved, (value) => value),
      volunteeredFacts: [...identity.volunteeredFacts],
      contactPreference: answer(
        identity.contactPreference,
        ({ channel, hours, language }): ContactPreference => ({ channel, hours, language }),
      ),
      homeNow: answer(identity.homeNow, (value) => value),
    },
    qualification: {
      budget: answer(
        qualification.budget,
        ({ min, max }): BudgetRange => ({ min: money(min), max: money(max) }),
      ),
      timeline: answer(
        qualification.timeline,
        ({ fromMonths, toMonths }): Timeline => ({ fromMonths, toMonths }),
      ),
      financing: answer(
        qualification.financing,
        ({ status, lender, approvedAmount }): Financing => ({
          status,
          lender,
          approvedAmount: money(approvedAmount),
        }),
      ),
      mustHaves: answer(qualification.mustHaves, (value) => [...value]),
      niceToHaves: answer(qualification.niceToHaves, (value) => [...value]),
      dealBreakers: answer(qualification.dealBreakers, (value) => [...value]),
      notes: qualification.notes,
    },
  };
}

/** The draft of a tour nobody has written about yet: the household as the buyer's record knows it. */
export function contentFromBuyer(
  empty: HandoffContent,
  people: readonly HandoffFormPersonFragment[],
): HandoffContent {
  return { ...empty, identity: { ...empty.identity, people: people.map(personFromServer) } };
}

function personFromServer(person: HandoffFormPersonFragment): HouseholdPerson {
  const { key, name, relation, decides, comesToTour } = person;
  return { key, name, relation, decides, comesToTour };
}

function money(value: ServerMoney): Money | null {
  return value && { amount: value.amount, currency: value.currency };
}

function answer<S, T>(
  from: { readonly state: AnswerState; readonly value: S | null },
  parse: (value: S) => T,
): Answer<T> {
  if (from.state !== "KNOWN") return { state: from.state };
  // The server refuses a known answer without a value, so this is only ever a value.
  return from.value === null ? { state: "NOT_ASKED" } : { state: "KNOWN", value: parse(from.value) };
}
