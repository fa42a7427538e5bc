/** What a member last said about being on call. */
export interface OnCallFacts {
  readonly isOnCall: boolean;
  /** From then on it is the other way round; null for until told otherwise. */
  readonly until: Date | null;
}

/** Whether a member answers questions at a moment. Who never said anything is on call. */
export function isOnCall(facts: OnCallFacts | null, at: Date): boolean {
  if (!facts) return true;
  return facts.until && at >= facts.until ? !facts.isOnCall : facts.isOnCall;
}
