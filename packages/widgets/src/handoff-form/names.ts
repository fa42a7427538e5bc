import type { ContentNames } from "@baton/playbook";
import type { Choice, FormFacts } from "./form-data.ts";

const known = new WeakMap<FormFacts, ContentNames>();

/** What the ids inside a draft are called. Not in the form's facts: only parts that come later say a draft in words. */
export function namesOf(facts: FormFacts): ContentNames {
  const names = known.get(facts) ?? makeNames(facts);
  known.set(facts, names);
  return names;
}

function makeNames(facts: FormFacts): ContentNames {
  const { floorplans, interactions, timeZone } = facts;
  const owners = nameById(ownersOf(facts));
  const plans = nameById(floorplans);
  const said = new Map(interactions.map(({ id, summary }) => [id, summary]));
  return {
    timeZone,
    member: (id) => owners.get(id),
    floorplan: (id) => plans.get(id),
    interaction: (id) => said.get(id),
  };
}

/** Who an action can be given to: the two of the tour, whoever else is there, and those who own one already. */
export function ownersOf({ tour, me, receiver }: FormFacts): readonly Choice[] {
  const { onsiteManager, bookedBy, community, handoff, startingContent } = tour;
  const { actions = [] } = (handoff?.draft ?? startingContent?.content)?.nextAction ?? {};
  const owners = actions.map(({ owner }) => owner);
  const all = [receiver, onsiteManager, bookedBy, me, ...(community?.onsiteManagers ?? []), ...owners];
  const named = new Map(all.flatMap((member) => (member ? [[member.id, member.name] as const] : [])));
  return [...named].map(([id, name]) => ({ id, name }));
}

function nameById(choices: readonly Choice[]): ReadonlyMap<string, string> {
  return new Map(choices.map(({ id, name }) => [id, name]));
}
