const minute = 60_000;

/** After a day nobody means to be counting any more: the timer was forgotten. */
export const longestSyncMs = 24 * 60 * minute;

/** The ten-minute timer as it is kept: what it had counted when it was last started or stopped. */
export interface SyncTimer {
  /** Since when it runs; null while it is paused. */
  readonly runningSince: Date | null;
  /** What it had counted by then, in milliseconds. */
  readonly elapsedMs: number;
}

/** What a clock on the wall of a sync shows. */
export interface SyncClock {
  /** How long was talked, pauses left out, in milliseconds. */
  readonly elapsedMs: number;
  /** What is left of the minutes the playbook gives a sync, in milliseconds; never below zero. */
  readonly leftMs: number;
  /** True from the moment nothing is left; the timer runs on. */
  readonly over: boolean;
  /** When it will be over if nobody pauses it; null while it is paused, or over already. */
  readonly overAt: Date | null;
}

interface SyncPolicy {
  readonly syncMinutes: number;
}

/** A timer that starts to count now. */
export function startTimer(now: Date): SyncTimer {
  return { runningSince: now, elapsedMs: 0 };
}

/** Stops it where it is. A paused one stays as it is, so two people may press at once. */
export function pauseTimer(timer: SyncTimer, now: Date): SyncTimer {
  return { runningSince: null, elapsedMs: elapsedOf(timer, now) };
}

/** Lets it count on. A running one runs on as it does. */
export function resumeTimer(timer: SyncTimer, now: Date): SyncTimer {
  return timer.runningSince ? timer : { ...timer, runningSince: now };
}

/** How long was talked by a moment, in milliseconds. A clock that was put back takes nothing away. */
export function elapsedOf({ runningSince, elapsedMs }: SyncTimer, now: Date): number {
  const running = runningSince ? Math.max(0, now.getTime() - runningSince.getTime()) : 0;
  return Math.min(elapsedMs + running, longestSyncMs);
}

/** The timer against the minutes the playbook gives it. */
export function readTimer(timer: SyncTimer, { syncMinutes }: SyncPolicy, now: Date): SyncClock {
  const elapsedMs = elapsedOf(timer, now);
  const leftMs = Math.max(0, syncMinutes * minute - elapsedMs);
  const over = leftMs === 0;
  return {
    elapsedMs,
    leftMs,
    over,
    overAt: timer.runningSince && !over ? new Date(now.getTime() + leftMs) : null,
  };
}
