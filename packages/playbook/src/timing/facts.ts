/** Everything the timing rules are computed from. All instants are UTC. */
export interface TimingFacts {
  /** IANA zone of the community. */
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bookedAt: Date;
  /** When the start was last moved. */
  readonly rescheduledAt: Date | null;
  /** A cancelled tour ends every rule. */
  readonly cancelled: boolean;
  /** When the handoff's first draft was saved. */
  readonly draftCreatedAt: Date | null;
  /** When version 1 was delivered. */
  readonly firstDeliveredAt: Date | null;
  /** Read receipts of the current version only: earlier ones no longer count. */
  readonly currentVersionReadAt: readonly Date[];
  /** When the OSM sent the current version back; null when they did not, and once another one is delivered. */
  readonly returnedAt: Date | null;
  readonly outcomeAt: Date | null;
}
