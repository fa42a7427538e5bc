import { createFollowUp } from "@baton/playbook";
import type { Operation } from "../operation/operation.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import { isTourWithin } from "../tours/tour-scope.ts";
import type { HandoffRecord } from "./handoff.queries.ts";
import type { HandoffPermissions } from "./handoff.type.ts";

/** What the member may do with a handoff at this moment: the role's grants, as far as its state allows them. */
export async function handoffPermissions(
  operation: Operation,
  handoff: HandoffRecord,
): Promise<HandoffPermissions> {
  const tour = await operation.loaders.tour.load(handoff.tourId);
  if (!tour) throw new Error(`Handoff ${handoff.id} has no tour`);
  const ended = handoff.status === "CLOSED" || handoff.status === "CANCELLED";
  const delivered = handoff.status === "DELIVERED" || handoff.status === "ACKNOWLEDGED";
  const started = tour.startsAt.getTime() <= operation.now.getTime();
  return {
    edit: !ended && isTourWithin(operation, "handoff.write", tour),
    deliver: !ended && isTourWithin(operation, "handoff.deliver", tour),
    acknowledge: delivered && isTourWithin(operation, "handoff.acknowledge", tour),
    return: delivered && !started && isTourWithin(operation, "handoff.return", tour),
    askOsc: !ended && isTourWithin(operation, "clarification.ask", tour),
    confirmReadBack: delivered && isTourWithin(operation, "handoff.confirmReadBack", tour),
    markActionDone:
      handoff.currentVersion !== null &&
      handoff.status !== "CANCELLED" &&
      isTourWithin(operation, "handoff.markActionDone", tour),
    recordOutcome: !ended && started && isTourWithin(operation, "handoff.recordOutcome", tour),
    askBuyer: handoff.status === "CLOSED" && (await mayAsk(operation, handoff, tour)),
    makeCommitment: isTourWithin(operation, "commitment.make", tour),
  };
}

/** The buyer is asked about a tour they came to, until they have answered. */
async function mayAsk(operation: Operation, { id }: HandoffRecord, tour: TourRecord): Promise<boolean> {
  if (!isTourWithin(operation, "followUp.create", tour)) return false;
  const { loaders, policy, now } = operation;
  const [outcome, last] = await Promise.all([
    loaders.outcomeOfHandoff.load(id),
    loaders.followUpOfHandoff.load(id),
  ]);
  return createFollowUp({ outcome, last }, policy, now).ok;
}
