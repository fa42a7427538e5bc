import type { PlaybookPolicy } from "../policy/policy.ts";

export const setUpStates = ["DUE", "LATE", "ON_TIME", "DONE_LATE", "ENDED"] as const;
export type SetUpState = (typeof setUpStates)[number];
export const deliveryStates = ["DUE", "AT_RISK", "LATE", "ON_TIME", "DELIVERED_LATE", "ENDED"] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const readStates = [
  "NOT_DELIVERED",
  "UNREAD",
  "READ_EARLY",
  "READ",
  "READ_TOO_LATE",
  "MISSED",
  "ENDED",
] as const;
export type ReadState = (typeof readStates)[number];
export const outcomeStates = ["NOT_YET", "DUE", "LATE", "ON_TIME", "DONE_LATE", "ENDED"] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** Everything the timing rules are computed from. All instants are UTC. */
export interface TimingFacts {
  /** IANA zone of the community. */
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly bookedAt: Date;
  readonly rescheduledAt: Date | null;
  readonly cancelled: boolean;
  /** When the handoff's first draft was saved. */
  readonly draftCreatedAt: Date | null;
  /** When version 1 was delivered. */
  readonly firstDeliveredAt: Date | null;
  /** Read receipts of the current version only. */
  readonly currentVersionReadAt: readonly Date[];
  readonly outcomeAt: Date | null;
}

export interface SetUpTiming {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly state: SetUpState;
}
export interface DeliveryTiming {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly shortNotice: boolean;
  readonly state: DeliveryState;
}
export interface ReadTiming {
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly state: ReadState;
}
export interface OutcomeTiming {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly state: OutcomeState;
}

export interface HandoffTiming {
  readonly setUp: SetUpTiming;
  readonly delivery: DeliveryTiming;
  readonly read: ReadTiming;
  readonly outcome: OutcomeTiming;
}

/** All four timing rules of one tour at one moment. */
export function handoffTiming(facts: TimingFacts, policy: PlaybookPolicy, now: Date): HandoffTiming {
  throw new Error(`not built yet ${facts} ${policy} ${now}`);
}

/** The state one read receipt stands for. */
export function receiptState(
  readAt: Date,
  startsAt: Date,
  policy: PlaybookPolicy,
): "READ_EARLY" | "READ" | "READ_TOO_LATE" {
  throw new Error(`not built yet ${readAt} ${startsAt} ${policy}`);
}
