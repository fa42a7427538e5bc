import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClock } from "./clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-28T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("carries the server's time forward, however wrong the device is", () => {
  const clock = createClock();
  clock.observe("2026-11-28T14:20:00Z");
  const stop = clock.subscribe(() => undefined);
  vi.advanceTimersByTime(60_000);
  expect(new Date(clock.now()).toISOString()).toBe("2026-11-28T14:21:00.000Z");
  stop();
});

test("stands still between ticks, so that a screen agrees with itself", () => {
  const clock = createClock();
  const ticked = vi.fn();
  const stop = clock.subscribe(ticked);
  const before = clock.now();
  vi.advanceTimersByTime(29_000);
  expect(clock.now()).toBe(before);
  vi.advanceTimersByTime(1_000);
  expect(ticked).toHaveBeenCalledTimes(1);
  stop();
});

test("is not set back by the same answer out of a cache", () => {
  const clock = createClock();
  clock.observe("2026-11-28T14:20:00Z");
  const stop = clock.subscribe(() => undefined);
  vi.advanceTimersByTime(600_000);
  clock.observe("2026-11-28T14:20:00Z");
  expect(new Date(clock.now()).toISOString()).toBe("2026-11-28T14:30:00.000Z");
  stop();
});

test("does not tick for nobody", () => {
  const clock = createClock();
  clock.subscribe(() => undefined)();
  expect(vi.getTimerCount()).toBe(0);
});
