import { expect, it } from "vitest";
import { parseHappenedAt } from "./past.ts";

const now = new Date("2026-11-25T16:00:00Z");

it("takes what has happened, and a clock that runs a minute ahead", () => {
  const before = new Date(now.getTime() - 1);
  expect(parseHappenedAt(before, now)).toEqual({ ok: true, value: before });
  expect(parseHappenedAt(new Date(now.getTime() + 60_000), now)).toEqual({ ok: true, value: now });
});

it("refuses what is still to come, or no time at all", () => {
  for (const time of [now.getTime() + 60_001, Number.NaN]) {
    expect(parseHappenedAt(new Date(time), now)).toMatchObject({ refusal: { code: "INVALID_INPUT" } });
  }
});
