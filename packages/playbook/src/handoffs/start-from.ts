import { isBlank } from "../text/clean-text.ts";
import { limits } from "../text/limits.ts";
import type { FloorplanDiscussed, HandoffContent, HouseholdPerson, Objection } from "./content.ts";
import { emptyContent } from "./empty-content.ts";
import type { Outcome } from "./outcome.ts";

/** The handoff of the buyer's last tour, and what came of that tour. */
export interface EarlierHandoff {
  readonly content: HandoffContent;
  /** Null when no outcome was written: the tour was cancelled, say. */
  readonly outcome: Pick<Outcome, "plansWalked" | "objectionsOpen"> | null;
}

/**
 * What a tour's handoff starts from. Of a buyer who toured before, all that is still true is known already: who they
 * are, every answer, what was said. What belonged to that one tour is left out: what they expected to see, what was to
 * be done first, the action list, how warm they were. Promises are Commitments and stay where they are.
 *
 * @param people the household as the buyer's record has it
 */
export function startFrom(
  people: readonly HouseholdPerson[],
  earlier: EarlierHandoff | null,
): HandoffContent {
  const empty = emptyContent();
  if (!earlier) return { ...empty, identity: { ...empty.identity, people } };
  const { identity, qualification, history, nextAction } = earlier.content;
  return {
    identity: { ...identity, people: household(identity.people, people) },
    qualification,
    history: {
      interactionIds: history.interactionIds,
      floorplansDiscussed: plans(history.floorplansDiscussed, earlier.outcome),
      objections: objections(history.objections, earlier.outcome),
    },
    nextAction: { ...empty.nextAction, contingencies: nextAction.contingencies },
  };
}

/** Those of the handoff, because it was written with more care, and whom the record has come to know since. */
function household(
  written: readonly HouseholdPerson[],
  recorded: readonly HouseholdPerson[],
): HouseholdPerson[] {
  const isNew = (person: HouseholdPerson) =>
    written.every(({ key, name }) => key !== person.key && !same(name, person.name));
  return [...written, ...recorded.filter(isNew)].slice(0, limits.rows);
}

/** Also the plans they walked that nobody had spoken of before, with the OSM's words. */
function plans(
  discussed: readonly FloorplanDiscussed[],
  outcome: EarlierHandoff["outcome"],
): FloorplanDiscussed[] {
  const walked = (outcome?.plansWalked ?? []).filter((plan) =>
    discussed.every(({ floorplanId }) => floorplanId !== plan.floorplanId),
  );
  const rows = walked.map(({ floorplanId, note }) => ({ floorplanId, note }));
  return withKeys(discussed, rows, "walked").slice(0, limits.rows);
}

/** Also the objections the tour left open, still without an answer. */
function objections(raised: readonly Objection[], outcome: EarlierHandoff["outcome"]): Objection[] {
  const open = (outcome?.objectionsOpen ?? []).filter(
    (words) => !isBlank(words) && raised.every(({ objection }) => !same(objection, words)),
  );
  const rows = open.map((objection) => ({ objection, answer: "" }));
  return withKeys(raised, rows, "open").slice(0, limits.rows);
}

/** Rows behind others, each with a key that none of those has. */
function withKeys<Row extends { readonly key: string }>(
  before: readonly Row[],
  rows: readonly Omit<Row, "key">[],
  name: string,
): Row[] {
  const taken = new Set(before.map(({ key }) => key));
  const free = Array.from(
    { length: before.length + rows.length },
    (_, index) => `${name}-${index + 1}`,
  ).filter((key) => !taken.has(key));
  return [...before, ...rows.map((row, index) => ({ ...row, key: free[index] }) as Row)];
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
