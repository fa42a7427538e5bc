import type { PlaybookPolicy } from "../policy/policy.ts";
import { type DeliveryTiming, deliveryTiming } from "./delivery.ts";
import type { TimingFacts } from "./facts.ts";
import { type OutcomeTiming, outcomeTiming } from "./outcome.ts";
import { type ReadTiming, readTiming } from "./read.ts";
import { type ReturnedTiming, returnedTiming } from "./returned.ts";
import { type SetUpTiming, setUpTiming } from "./set-up.ts";

export interface HandoffTiming {
  readonly setUp: SetUpTiming;
  readonly delivery: DeliveryTiming;
  readonly returned: ReturnedTiming;
  readonly read: ReadTiming;
  readonly outcome: OutcomeTiming;
}

/** All timing rules of one tour at one moment; its questions and promises have their own. */
export function handoffTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): HandoffTiming {
  return {
    setUp: setUpTiming(facts, now),
    delivery: deliveryTiming(facts, policy, now),
    returned: returnedTiming(facts, policy, now),
    read: readTiming(facts, policy, now),
    outcome: outcomeTiming(facts, now),
  };
}
