import {
  type ClarificationFacts,
  type ClarificationTiming,
  type Climb,
  clarificationTiming,
  climb,
} from "@baton/playbook";
import type { OnCallRecord } from "../on-call/on-call.queries.ts";
import type { Operation } from "../operation/operation.ts";
import type { TourRecord } from "../tours/tour.queries.ts";
import type { ClarificationRecord } from "./clarification.queries.ts";

interface Placed {
  readonly facts: ClarificationFacts;
  readonly tour: TourRecord;
}

/** What the rules need to know of a question whose handoff the member sees. */
async function place({ loaders }: Operation, clarification: ClarificationRecord): Promise<Placed> {
  const handoff = await loaders.handoff.load(clarification.handoffId);
  const tour = handoff && (await loaders.tour.load(handoff.tourId));
  if (!tour) throw new Error(`Clarification ${clarification.id} has no tour`);
  const { askedAt, answeredAt } = clarification;
  const facts = { askedAt, answeredAt, startsAt: tour.startsAt, cancelled: tour.status === "CANCELLED" };
  return { facts, tour };
}

export async function timingOfClarification(
  operation: Operation,
  clarification: ClarificationRecord,
): Promise<ClarificationTiming> {
  const { facts } = await place(operation, clarification);
  return clarificationTiming(facts, operation.policy, operation.now);
}

interface Held extends Climb {
  /** Null where it is no one in particular: any sales manager, or nobody. */
  readonly memberId: string | null;
}

/** Who should answer now, and when it goes to the next. */
export async function heldNow(operation: Operation, clarification: ClarificationRecord): Promise<Held> {
  const { facts, tour } = await place(operation, clarification);
  const onCall: OnCallRecord | null = tour.bookedById
    ? await operation.loaders.onCallOfMember.load(tour.bookedById)
    : null;
  const coveredById = onCall?.coveredById ?? null;
  const held = climb({ ...facts, onCall, covered: coveredById !== null }, operation.policy, operation.now);
  const members = { OSC: tour.bookedById, COVERING_OSC: coveredById, SALES_MANAGER: null, NOBODY: null };
  return { ...held, memberId: members[held.holder] };
}
