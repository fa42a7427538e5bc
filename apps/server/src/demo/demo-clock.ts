/** The domain's clock in the demo: real time until it is moved, and going on from wherever it was moved to. */
export interface DemoClock {
  readonly now: () => Date;
  /** Moves the clock to an instant; null goes back to real time. */
  readonly moveTo: (at: Date | null) => void;
}

/** @param realNow milliseconds since 1970 */
export function createDemoClock(realNow: () => number = Date.now): DemoClock {
  let ahead = 0;
  return {
    now: () => new Date(realNow() + ahead),
    moveTo(at) {
      ahead = at === null ? 0 : at.getTime() - realNow();
    },
  };
}
