import {
  accept,
  type InteractionChannel,
  parseHappenedAt,
  parseInteractionSummary,
  parseObjections,
  type Refusal,
  type Result,
} from "@baton/playbook";
import { findBuyer } from "../buyers/buyer.queries.ts";
import { unknownFloorplan } from "../floorplans/unknown-floorplan.ts";
import { at, notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { insertInteraction } from "./interaction.queries.ts";

export interface NewInteraction {
  readonly buyerId: string;
  readonly channel: InteractionChannel;
  readonly occurredAt: Date;
  readonly summary: string;
  readonly floorplanIds?: readonly string[];
  readonly objections?: unknown;
}

/** Writes a conversation down, as held by the actor. Answers with the interaction's id. */
export async function recordInteraction(
  operation: Operation,
  input: NewInteraction,
): Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT">>> {
  const allowed = allow(operation, "interaction.record");
  if (!allowed.ok) return allowed;
  const { buyerId, channel } = input;
  if (!(await findBuyer(operation, "interaction.record", buyerId))) return notFound("buyer", ["buyerId"]);
  const occurredAt = parseHappenedAt(input.occurredAt, operation.now);
  if (!occurredAt.ok) return at("occurredAt", occurredAt);
  const summary = parseInteractionSummary(input.summary);
  if (!summary.ok) return at("summary", summary);
  const objections = parseObjections(input.objections ?? []);
  if (!objections.ok) return at("objections", objections);
  const floorplanIds = [...new Set(input.floorplanIds)];
  const unknown = await unknownFloorplan(operation, floorplanIds);
  if (unknown !== null) return notFound("floorplan", ["floorplanIds", String(unknown)]);

  const id = operation.newId();
  await insertInteraction(
    operation,
    {
      id,
      buyerId,
      memberId: operation.actor.id,
      channel,
      occurredAt: occurredAt.value,
      summary: summary.value,
      objections: objections.value,
    },
    floorplanIds,
  );
  await recordEvent(operation, {
    kind: "interaction.recorded",
    subjectType: "Interaction",
    subjectId: id,
    buyerId,
    data: { buyerId, channel },
  });
  return accept(id);
}
