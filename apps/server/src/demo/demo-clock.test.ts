import { expect, test } from "vitest";
import { createDemoClock } from "./demo-clock.ts";

test("shows real time, goes on from where it is moved, and comes back", () => {
  let real = Date.parse("2026-11-25T21:00:00Z");
  const clock = createDemoClock(() => real);
  expect(clock.now().toISOString()).toBe("2026-11-25T21:00:00.000Z");

  clock.moveTo(new Date("2026-11-28T14:00:00Z"));
  real += 60_000;
  expect(clock.now().toISOString()).toBe("2026-11-28T14:01:00.000Z");

  clock.moveTo(null);
  expect(clock.now().toISOString()).toBe("2026-11-25T21:01:00.000Z");
});
