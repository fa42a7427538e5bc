import { expect, it } from "vitest";
import { allowIntake } from "./allowance.ts";

const now = new Date("2025-11-19T21:00:00Z");
const limits = { perMinute: 2, perDay: 5 };
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const none = { count: 0, first: null };

it("lets in as many as the limit, and no more", () => {
  const day = { count: 1, first: ago(20) };
  expect(allowIntake(limits, { minute: day, day }, now).ok).toBe(true);
  const two = { count: 2, first: ago(20) };
  expect(allowIntake(limits, { minute: two, day: two }, now)).toMatchObject({
    refusal: {
      code: "RATE_LIMITED",
      retryAfterSeconds: 40,
      message: expect.stringContaining("again in 40 seconds"),
    },
  });
});

it("says the longer wait where both windows are full", () => {
  const day = { count: 5, first: ago(86_400 - 7_200) };
  expect(allowIntake(limits, { minute: { count: 2, first: ago(20) }, day }, now)).toMatchObject({
    refusal: { retryAfterSeconds: 7_200, message: expect.stringContaining("in 2 hours") },
  });
});

it("never asks to wait no time at all", () => {
  const minute = { count: 2, first: ago(60) };
  expect(allowIntake(limits, { minute, day: none }, now)).toMatchObject({
    refusal: { retryAfterSeconds: 1 },
  });
});
