import type { ContentNames, HandoffContent } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";

/** Loads what the ids inside contents of a tour's handoff are called, for the playbook to put them in words. */
export async function contentNames(
  { loaders }: Operation,
  contents: readonly HandoffContent[],
  tourId: string,
): Promise<ContentNames> {
  const [floorplans, interactions, members, timeZone] = await Promise.all([
    loaders.floorplan.loadMany([...new Set(contents.flatMap(floorplanIds))]),
    loaders.interaction.loadMany([...new Set(contents.flatMap(({ history }) => history.interactionIds))]),
    loaders.member.loadMany([...new Set(contents.flatMap(ownerIds))]),
    timeZoneOf(loaders, tourId),
  ]);
  const names = new Map(floorplans.map((found) => loaded(found)).map((row) => [row?.id, row?.name]));
  const summaries = new Map(interactions.map((found) => loaded(found)).map((row) => [row?.id, row?.summary]));
  const people = new Map(members.map((found) => loaded(found)).map((row) => [row?.id, row?.name]));
  return {
    timeZone,
    member: (id) => people.get(id),
    floorplan: (id) => names.get(id),
    interaction: (id) => summaries.get(id),
  };
}

async function timeZoneOf(loaders: Operation["loaders"], tourId: string): Promise<string> {
  const tour = await loaders.tour.load(tourId);
  const community = tour && (await loaders.community.load(tour.communityId));
  if (!community) throw new Error(`Tour ${tourId} has no community`);
  return community.timeZone;
}

function ownerIds({ nextAction }: HandoffContent): string[] {
  return nextAction.actions.map(({ ownerId }) => ownerId).filter((id) => id !== null);
}

function floorplanIds({ history, nextAction }: HandoffContent): string[] {
  const expected = nextAction.expectations.map(({ floorplanId }) => floorplanId);
  return [...history.floorplansDiscussed.map(({ floorplanId }) => floorplanId), ...expected].filter(
    (id) => id !== null,
  );
}

function loaded<Row>(found: Row | Error): Row {
  if (found instanceof Error) throw found;
  return found;
}
