import type { PlaybookPolicy } from "../policy/policy.ts";
import { type OutcomeTiming, outcomeTiming, type SetUpTiming, setUpTiming } from "./day-rules.ts";
import { type DeliveryTiming, deliveryTiming } from "./delivery.ts";
import type { TimingFacts } from "./facts.ts";
import { type ReadTiming, readTiming } from "./read.ts";

export interface HandoffTiming {
  readonly setUp: SetUpTiming;
  readonly delivery: DeliveryTiming;
  readonly read: ReadTiming;
  readonly outcome: OutcomeTiming;
}

/** All four timing rules of one tour at one moment. */
export function handoffTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): HandoffTiming {
  return {
    setUp: setUpTiming(facts, now),
    delivery: deliveryTiming(facts, policy, now),
    read: readTiming(facts, policy, now),
    outcome: outcomeTiming(facts, now),
  };
}
