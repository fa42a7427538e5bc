import type { ContentNames, HandoffContent } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";

/** Loads what the ids inside contents are called, for the playbook to put them in words. */
export async function contentNames(
  { loaders }: Operation,
  contents: readonly HandoffContent[],
): Promise<ContentNames> {
  const [floorplans, interactions] = await Promise.all([
    loaders.floorplan.loadMany([...new Set(contents.flatMap(floorplanIds))]),
    loaders.interaction.loadMany([...new Set(contents.flatMap(({ history }) => history.interactionIds))]),
  ]);
  const names = new Map(floorplans.map((found) => loaded(found)).map((row) => [row?.id, row?.name]));
  const summaries = new Map(interactions.map((found) => loaded(found)).map((row) => [row?.id, row?.summary]));
  return { floorplan: (id) => names.get(id), interaction: (id) => summaries.get(id) };
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
