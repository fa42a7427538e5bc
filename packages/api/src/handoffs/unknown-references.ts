import { accept, type HandoffContent, type Refusal, type Result } from "@baton/playbook";
import { unknownFloorplan } from "../floorplans/unknown-floorplan.ts";
import { interactionIdsOfBuyer } from "../interactions/interaction.queries.ts";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";

interface Reference {
  readonly id: string;
  /** Where in the mutation's input it stands. */
  readonly field: readonly string[];
}

/** Refuses a content that names a floorplan or a member the builder has not, or a conversation with another buyer. */
export async function refuseUnknownReferences(
  operation: Operation,
  content: HandoffContent,
  buyerId: string,
): Promise<Result<null, Refusal<"NOT_FOUND">>> {
  const floorplans = floorplansIn(content);
  const unknown = await unknownFloorplan(
    operation,
    floorplans.map(({ id }) => id),
  );
  if (unknown !== null) return notFound("floorplan", floorplans[unknown]?.field ?? ["content"]);
  const stranger = await unknownOwner(operation, content);
  if (stranger) return notFound("member", stranger.field);
  const { interactionIds } = content.history;
  const known = await interactionIdsOfBuyer(operation, buyerId, interactionIds);
  const index = interactionIds.findIndex((id) => !known.has(id));
  if (index < 0) return accept(null);
  return notFound("conversation with this buyer", ["content", "history", "interactionIds", String(index)]);
}

/** The first owner of an action who is nobody of the builder. One who has left stays: what they were to do is known. */
async function unknownOwner({ loaders }: Operation, content: HandoffContent): Promise<Reference | undefined> {
  const owners = content.nextAction.actions.flatMap(({ ownerId }, index) =>
    ownerId === null
      ? []
      : [{ id: ownerId, field: ["content", "nextAction", "actions", String(index), "ownerId"] }],
  );
  const members = await loaders.member.loadMany(owners.map(({ id }) => id));
  return owners.find((_, at) => members[at] === null);
}

function floorplansIn({ history, nextAction }: HandoffContent): Reference[] {
  const discussed = history.floorplansDiscussed.map(({ floorplanId }, index) => ({
    id: floorplanId,
    field: ["content", "history", "floorplansDiscussed", String(index), "floorplanId"],
  }));
  const expected = nextAction.expectations.flatMap(({ floorplanId }, index) =>
    floorplanId === null
      ? []
      : [{ id: floorplanId, field: ["content", "nextAction", "expectations", String(index), "floorplanId"] }],
  );
  return [...discussed, ...expected];
}
