import { type HandoffContent, type HouseholdPerson, startFrom } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import type { EarlierHandoff } from "./starting-content.queries.ts";

export interface StartingContentFound {
  readonly content: HandoffContent;
  /** The earlier handoff it comes from; null when it comes from the buyer's record alone. */
  readonly fromHandoffId: string | null;
}

/**
 * What the handoff of a tour that has none starts from.
 *
 * @param before the handoff of the tour before; the one the member may write when left out
 */
export async function startingContentOf(
  { loaders }: Operation,
  tour: Pick<TourRecord, "id" | "buyerId">,
  before?: EarlierHandoff | null,
): Promise<StartingContentFound> {
  const [rows, earlier] = await Promise.all([
    loaders.peopleOfBuyer.load(tour.buyerId),
    before === undefined ? loaders.earlierHandoffOfTour.load(tour.id) : before,
  ]);
  const people = rows.map(({ buyerId: _, ...person }): HouseholdPerson => person);
  if (!earlier) return { content: startFrom(people, null), fromHandoffId: null };
  const outcome = await loaders.outcomeOfHandoff.load(earlier.handoffId);
  const plansWalked = outcome ? await loaders.plansWalkedOfOutcome.load(outcome.id) : [];
  const content = startFrom(people, {
    content: earlier.content,
    outcome: outcome && { plansWalked, objectionsOpen: outcome.objectionsOpen },
  });
  return { content, fromHandoffId: earlier.handoffId };
}
