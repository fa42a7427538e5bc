import { type Result, refuse } from "@baton/playbook";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate } from "../mutations/mutate.ts";
import type { Operation } from "../operation/operation.ts";
import { toUuid } from "../schema/global-id.ts";
import { moveCommitmentDue, reownCommitment } from "./change-commitment.ts";
import {
  CommitmentBreakInput,
  CommitmentKeepInput,
  CommitmentMakeInput,
  CommitmentMoveDueInput,
  CommitmentReleaseInput,
  CommitmentReownInput,
  type CommitmentSourceInput,
} from "./commitment.input.ts";
import {
  CommitmentBreakPayload,
  CommitmentKeepPayload,
  CommitmentMakePayload,
  CommitmentMoveDuePayload,
  CommitmentReleasePayload,
  CommitmentReownPayload,
} from "./commitment.payload.ts";
import type { CommitmentSource } from "./commitment-source.queries.ts";
import { makeCommitment } from "./make-commitment.ts";
import { breakCommitment, keepCommitment, releaseCommitment } from "./settle-commitment.ts";

@Resolver()
export class CommitmentMutations {
  @Mutation(() => CommitmentMakePayload, {
    description: "Writes down a promise, as made by the viewer. Everyone in sales.",
  })
  commitmentMake(
    @Arg("input", () => CommitmentMakeInput, { description: "What was promised, and by when." })
    input: CommitmentMakeInput,
    @Ctx() operation: Operation,
  ) {
    const run = async () => {
      const source = parseSource(input.source);
      if (!source.ok) return source;
      return makeCommitment(operation, {
        ...input,
        buyerId: toUuid("Buyer", input.buyerId),
        ownerId: toUuid("Member", input.ownerId),
        source: source.value,
      });
    };
    return mutate(operation, { name: "commitmentMake", input, type: "Commitment", run });
  }

  @Mutation(() => CommitmentReownPayload, {
    description:
      "Gives a promise to another member. Who made or owns it, the OSM of the community, a sales manager or an admin.",
  })
  commitmentReown(
    @Arg("input", () => CommitmentReownInput, { description: "Who keeps it from now on." })
    input: CommitmentReownInput,
    @Ctx() operation: Operation,
  ) {
    const ids = {
      commitmentId: toUuid("Commitment", input.commitmentId),
      ownerId: toUuid("Member", input.ownerId),
    };
    const run = () => reownCommitment(operation, { ...input, ...ids });
    return mutate(operation, { name: "commitmentReown", input, type: "Commitment", run });
  }

  @Mutation(() => CommitmentMoveDuePayload, {
    description:
      "Moves a promise's due time, with a reason. Who made or owns it, the OSM of the community, a sales manager or an admin.",
  })
  commitmentMoveDue(
    @Arg("input", () => CommitmentMoveDueInput, { description: "The new due time, and why." })
    input: CommitmentMoveDueInput,
    @Ctx() operation: Operation,
  ) {
    const commitmentId = toUuid("Commitment", input.commitmentId);
    const run = () => moveCommitmentDue(operation, { ...input, commitmentId });
    return mutate(operation, { name: "commitmentMoveDue", input, type: "Commitment", run });
  }

  @Mutation(() => CommitmentKeepPayload, {
    description:
      "Marks a promise kept. Who made or owns it, the OSM of the community, a sales manager or an admin.",
  })
  commitmentKeep(
    @Arg("input", () => CommitmentKeepInput, { description: "How it was kept." }) input: CommitmentKeepInput,
    @Ctx() operation: Operation,
  ) {
    const commitmentId = toUuid("Commitment", input.commitmentId);
    const run = () => keepCommitment(operation, { ...input, commitmentId });
    return mutate(operation, { name: "commitmentKeep", input, type: "Commitment", run });
  }

  @Mutation(() => CommitmentBreakPayload, {
    description:
      "Marks a promise broken. Who made or owns it, the OSM of the community, a sales manager or an admin.",
  })
  commitmentBreak(
    @Arg("input", () => CommitmentBreakInput, { description: "What was done about it." })
    input: CommitmentBreakInput,
    @Ctx() operation: Operation,
  ) {
    const commitmentId = toUuid("Commitment", input.commitmentId);
    const run = () => breakCommitment(operation, { ...input, commitmentId });
    return mutate(operation, { name: "commitmentBreak", input, type: "Commitment", run });
  }

  @Mutation(() => CommitmentReleasePayload, {
    description:
      "Marks a promise released by the buyer. Who made or owns it, the OSM of the community, a sales manager or an admin.",
  })
  commitmentRelease(
    @Arg("input", () => CommitmentReleaseInput, { description: "When and how the buyer released it." })
    input: CommitmentReleaseInput,
    @Ctx() operation: Operation,
  ) {
    const commitmentId = toUuid("Commitment", input.commitmentId);
    const run = () => releaseCommitment(operation, { ...input, commitmentId });
    return mutate(operation, { name: "commitmentRelease", input, type: "Commitment", run });
  }
}

function parseSource(input: CommitmentSourceInput) {
  const { interactionId, handoffId, tourId } = input;
  const given: CommitmentSource[] = [];
  if (interactionId != null) given.push({ kind: "INTERACTION", id: toUuid("Interaction", interactionId) });
  if (handoffId != null) given.push({ kind: "HANDOFF", id: toUuid("Handoff", handoffId) });
  if (tourId != null) given.push({ kind: "TOUR", id: toUuid("Tour", tourId) });
  const [source, ...more] = given;
  if (source && more.length === 0) return { ok: true, value: source } satisfies Result<CommitmentSource>;
  return refuse(
    "INVALID_INPUT",
    "Say where the promise was made: exactly one of interactionId, handoffId and tourId.",
    ["source"],
  );
}
