import type { HandoffFormContentFragment, HandoffFormIntakeFragment } from "@baton/api-contract";
import type { HandoffContent, IntakeProposal } from "@baton/playbook";

/** The draft as the playbook speaks of it, and as the server takes it back: references by id, no `__typename`. */
export function contentFromServer(draft: HandoffFormContentFragment): HandoffContent {
  const { identity, qualification, nextAction } = draft;
  const { interactions, floorplansDiscussed, ...history } = draft.history;
  return plain({
    identity,
    qualification,
    history: {
      ...history,
      interactionIds: interactions.map(({ id }) => id),
      floorplansDiscussed: floorplansDiscussed.filter(({ floorplan }) => floorplan),
    },
    nextAction,
  }) as HandoffContent;
}

/** What a buyer left themselves, in the same way. */
export function proposalFromServer({ identity, qualification }: HandoffFormIntakeFragment): IntakeProposal {
  return plain({ identity, qualification }) as IntakeProposal;
}

/** Without what a cache in between has added, with ids in the place of floorplans and owners, and unknown answers without a value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const own = Object.entries(value).filter(
    ([name, inner]) => name !== "__typename" && !(name === "value" && inner === null),
  );
  return Object.fromEntries(
    own.map(([name, inner]) =>
      name === "floorplan" || name === "owner" ? [`${name}Id`, inner?.id ?? null] : [name, plain(inner)],
    ),
  );
}
