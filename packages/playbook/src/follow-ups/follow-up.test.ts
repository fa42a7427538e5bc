import { expect, it } from "vitest";
import { createFollowUp, followUpState, parseFollowUpAnswer } from "./follow-up.ts";

const now = new Date("2026-03-07T17:00:00Z");
const attended = { attendance: "ATTENDED" } as const;
const policy = { followUpDays: 7 };

it("is asked after a tour the buyer came to, for as long as the policy says", () => {
  expect(createFollowUp({ outcome: attended, last: null }, policy, now)).toEqual({
    ok: true,
    value: { createdAt: now, expiresAt: new Date("2026-03-14T17:00:00Z") },
  });
});

it.each([
  ["NO_OUTCOME", null, null],
  ["NOT_ATTENDED", { attendance: "NO_SHOW" } as const, null],
  ["ALREADY_ANSWERED", attended, now],
])("is not asked: %s", (code, outcome, answeredAt) => {
  const last = answeredAt && { expiresAt: now, answeredAt };
  expect(createFollowUp({ outcome, last }, policy, now)).toMatchObject({ refusal: { code } });
});

it("is asked again when the last link ran out, or was lost", () => {
  const last = { expiresAt: now, answeredAt: null };
  expect(createFollowUp({ outcome: attended, last }, policy, now).ok).toBe(true);
});

it("is open to the last millisecond before it expires, and answered for good", () => {
  const expiresAt = new Date(now.getTime() + 1);
  expect(followUpState({ expiresAt, answeredAt: null }, now)).toBe("WAITING");
  expect(followUpState({ expiresAt, answeredAt: null }, expiresAt)).toBe("EXPIRED");
  expect(followUpState({ expiresAt: now, answeredAt: now }, expiresAt)).toBe("ANSWERED");
});

it("takes yes or no, with a comment or without", () => {
  expect(parseFollowUpAnswer({ hadToRepeat: true, comment: " The  budget \r\n" })).toEqual({
    ok: true,
    value: { hadToRepeat: true, comment: "The  budget" },
  });
  expect(parseFollowUpAnswer({ hadToRepeat: false, comment: " " })).toMatchObject({
    value: { comment: null },
  });
  expect(parseFollowUpAnswer({ hadToRepeat: null, comment: "" })).toMatchObject({
    refusal: { field: ["hadToRepeat"] },
  });
  expect(parseFollowUpAnswer({ hadToRepeat: true, comment: "x".repeat(1001) })).toMatchObject({
    refusal: { field: ["comment"] },
  });
});
