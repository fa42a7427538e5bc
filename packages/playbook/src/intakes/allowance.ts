import { accept, type Refusal, type Result } from "../result.ts";

/** How many intakes one publishable key may take. */
export interface IntakeLimits {
  readonly perMinute: number;
  readonly perDay: number;
}

/** Of one of the two windows that end now: how many came in it, and when its first did. */
interface Window {
  readonly count: number;
  readonly first: Date | null;
}

export interface IntakesSoFar {
  readonly minute: Window;
  readonly day: Window;
}

export interface RateLimited extends Refusal<"RATE_LIMITED"> {
  /** Whole seconds until there is room again; at least 1. */
  readonly retryAfterSeconds: number;
}

/** Lengths of the windows in milliseconds. */
export const intakeWindows = { minute: 60_000, day: 86_400_000 } as const;

/** Whether one more intake may come now. */
export function allowIntake(
  limits: IntakeLimits,
  { minute, day }: IntakesSoFar,
  now: Date,
): Result<null, RateLimited> {
  if (day.count >= limits.perDay) return wait(day, intakeWindows.day, now);
  if (minute.count >= limits.perMinute) return wait(minute, intakeWindows.minute, now);
  return accept(null);
}

function wait({ first }: Window, length: number, now: Date): { ok: false; refusal: RateLimited } {
  const milliseconds = (first ?? now).getTime() + length - now.getTime();
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const message = `This form was sent too often just now, so nothing was taken. Send it again in ${duration(seconds)}.`;
  return { ok: false, refusal: { code: "RATE_LIMITED", message, field: [], retryAfterSeconds: seconds } };
}

function duration(seconds: number): string {
  const [count, unit] =
    seconds < 120
      ? [seconds, "second"]
      : seconds < 7200
        ? [Math.ceil(seconds / 60), "minute"]
        : [Math.ceil(seconds / 3600), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
