export {
  type ClarificationFacts,
  type ClarificationState,
  type ClarificationTiming,
  clarificationStates,
  clarificationTiming,
  onCallFrom,
} from "./clarification.ts";
export {
  type ClarificationHolder,
  type Climb,
  type ClimbFacts,
  clarificationHolders,
  climb,
} from "./climb.ts";
export {
  type CommitmentState,
  type CommitmentTiming,
  commitmentStates,
  commitmentTiming,
} from "./commitment.ts";
export { type DeliveryState, type DeliveryTiming, deliveryStates } from "./delivery.ts";
export type { TimingFacts } from "./facts.ts";
export {
  formatDateTime,
  formatDay,
  formatDayTime,
  formatDuration,
  formatFull,
  formatLateness,
  formatRelative,
  formatTime,
  formatWhen,
  formatWhenInSentence,
} from "./format.ts";
export { isOnCall, type OnCallFacts } from "./on-call.ts";
export { type OutcomeState, type OutcomeTiming, outcomeStates } from "./outcome.ts";
export { parseHappenedAt } from "./past.ts";
export { type ReadState, type ReadTiming, readStates, receiptState } from "./read.ts";
export { type ReturnedState, type ReturnedTiming, returnedStates } from "./returned.ts";
export { type SetUpState, type SetUpTiming, setUpStates } from "./set-up.ts";
export { stateNow, type ToldState } from "./state-now.ts";
export type { Standing } from "./steps.ts";
export { type HandoffTiming, handoffTiming } from "./timing.ts";
export { endOfLocalDay, isTimeZone, localDate, startOfLocalDay, zonedInstant } from "./zone.ts";
