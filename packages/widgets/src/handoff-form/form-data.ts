import type {
  HandoffFormCommitmentFragment,
  HandoffFormContentFragment,
  HandoffFormHandoffFragment,
  HandoffFormInteractionFragment,
  HandoffFormQuery,
} from "@baton/api-contract";
import { emptyContent, type HandoffContent } from "@baton/playbook";
import { contentFromServer } from "../handoffs/content-from-server.ts";
import type { Saved } from "./draft/draft.ts";

type TourAnswer = NonNullable<HandoffFormQuery["tour"]>;

export { firstName } from "../language/first-name.ts";

export type ServerHandoff = HandoffFormHandoffFragment;
export type CommitmentRow = HandoffFormCommitmentFragment;
export type InteractionRow = HandoffFormInteractionFragment;

/** What can be picked by typing: a floorplan, a person. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Everything about a tour the form shows and does not write. */
export interface FormFacts {
  readonly tourId: string;
  readonly tour: TourAnswer;
  readonly buyerId: string;
  readonly buyerName: string;
  /** IANA zone of the community; the reader's own where the community may not be seen. */
  readonly timeZone: string;
  readonly place: string;
  readonly me: Choice;
  /** Who receives the handoff; null when the tour names nobody. */
  readonly receiver: Choice | null;
  readonly floorplans: readonly Choice[];
  readonly interactions: readonly InteractionRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly policy: HandoffFormQuery["playbook"];
  /** Asks for all of it again. */
  readonly refetch: () => Promise<void>;
}

export function formFacts(
  data: HandoffFormQuery,
  tour: TourAnswer,
  refetch: FormFacts["refetch"],
): FormFacts {
  const { viewer, playbook } = data;
  const { buyer, community, handoff } = tour;
  const written = handoff?.draft ?? tour.startingContent?.content;
  const interactions = distinct([
    ...(buyer?.interactions.nodes ?? []),
    ...(written?.history.interactions ?? []),
  ]);
  const floorplans = distinct([...(community?.floorplans ?? []), ...floorplansIn(written)]);
  const timeZone = community?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    tourId: tour.id,
    tour,
    refetch,
    buyerId: buyer?.id ?? "",
    buyerName: buyer?.name ?? "",
    timeZone,
    place: community?.name ?? "",
    me: viewer.member,
    receiver: tour.onsiteManager ?? community?.onsiteManagers[0] ?? null,
    floorplans,
    interactions,
    commitments: handoff?.commitments ?? (buyer?.commitments.nodes ?? []).filter(isStillOpen),
    policy: playbook,
  };
}

/** What the server holds of a draft: the handoff's, or what one nobody has written yet starts from. */
export function savedDraft(tour: TourAnswer, handoff: ServerHandoff | null): Saved {
  const saved = handoff && savedFromHandoff(handoff);
  return (
    saved ?? {
      content: tour.startingContent ? contentFromServer(tour.startingContent.content) : emptyContent(),
      revision: 0,
      at: null,
      by: null,
    }
  );
}

/** Null when the viewer may not read the draft. */
export function savedFromHandoff(handoff: ServerHandoff): Saved | null {
  const content: HandoffContent | null = handoff.draft && contentFromServer(handoff.draft);
  return (
    content && {
      content,
      revision: handoff.revision,
      at: handoff.draftSavedAt,
      by: handoff.draftSavedBy,
    }
  );
}

function isStillOpen(commitment: CommitmentRow): boolean {
  return commitment.status === "OPEN";
}

function floorplansIn(written: HandoffFormContentFragment | undefined): Choice[] {
  const rows = written ? [...written.history.floorplansDiscussed, ...written.nextAction.expectations] : [];
  return rows.flatMap(({ floorplan }) => (floorplan ? [floorplan] : []));
}

function distinct<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
