import type { DeliverRefusal, Refusal } from "@baton/playbook";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type MutationRefusal, mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { acknowledgeHandoff } from "./acknowledge-handoff.ts";
import { deliverHandoff } from "./deliver-handoff.ts";
import { HandoffAcknowledgeInput, HandoffDeliverInput, HandoffSaveDraftInput } from "./handoff.input.ts";
import {
  HandoffAcknowledgePayload,
  HandoffDeliverPayload,
  HandoffSaveDraftPayload,
} from "./handoff.payload.ts";
import { saveDraft } from "./save-draft.ts";
import { toContent } from "./to-content.ts";

@Resolver()
export class HandoffMutations {
  @Mutation(() => HandoffSaveDraftPayload, {
    description:
      "Saves the whole draft of a tour's handoff. A save from an older revision writes nothing. OSC, sales manager or admin.",
  })
  handoffSaveDraft(
    @Arg("input", () => HandoffSaveDraftInput, { description: "The draft." }) input: HandoffSaveDraftInput,
    @Ctx() operation: Operation,
  ) {
    const run = () =>
      saveDraft(operation, {
        tourId: toUuid("Tour", input.tourId),
        expectedRevision: input.expectedRevision,
        content: toContent(input.content),
      });
    return mutate(operation, { name: "handoffSaveDraft", input, type: "Handoff", run });
  }

  @Mutation(() => HandoffDeliverPayload, {
    description:
      "Delivers the draft to the OSM as the next version. Refused while a required field is missing. OSC, sales manager or admin.",
  })
  handoffDeliver(
    @Arg("input", () => HandoffDeliverInput, { description: "Which one." }) input: HandoffDeliverInput,
    @Ctx() operation: Operation,
  ) {
    const run = async () => {
      const handoffId = toUuid("Handoff", input.handoffId);
      const result = await deliverHandoff(operation, { handoffId, expectedRevision: input.expectedRevision });
      return result.ok ? result : { ok: false as const, refusal: fieldByField(result.refusal) };
    };
    return mutate(operation, { name: "handoffDeliver", input, type: "Handoff", run });
  }

  @Mutation(() => HandoffAcknowledgePayload, {
    description: "Confirms having read the current version, with a read-back. The OSM of the community.",
  })
  handoffAcknowledge(
    @Arg("input", () => HandoffAcknowledgeInput, { description: "What was read, and how it was understood." })
    input: HandoffAcknowledgeInput,
    @Ctx() operation: Operation,
  ) {
    const { versionNumber, readBack } = input;
    const run = () =>
      acknowledgeHandoff(operation, {
        handoffId: toUuid("Handoff", input.handoffId),
        versionNumber,
        readBack,
      });
    return mutate(operation, { name: "handoffAcknowledge", input, type: "Handoff", run });
  }
}

/** One user error for every field that blocks the delivery, each naming its section and field. */
function fieldByField(refusal: Refusal | DeliverRefusal): MutationRefusal {
  if (!("missing" in refusal) || refusal.missing.length === 0) return refusal;
  const errors = refusal.missing.map(({ section, field, message }) => ({
    code: refusal.code,
    message,
    field: [],
    section,
    handoffField: field,
  }));
  return { ...refusal, errors };
}
