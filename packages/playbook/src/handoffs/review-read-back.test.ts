import { expect, it } from "vitest";
import { cedarPark } from "./cedar-park.fixture.ts";
import type { HandoffFacts } from "./lifecycle.ts";
import { reviewReadBack } from "./review-read-back.ts";

const now = new Date("2026-11-27T16:00:00Z");
const acknowledged: HandoffFacts = {
  status: "ACKNOWLEDGED",
  revision: 3,
  draft: cedarPark,
  currentVersion: { number: 2, content: cedarPark },
};
const readBack = { versionNumber: 2, isReviewed: false, isSuperseded: false };

it("confirms a read-back, or says what is right instead", () => {
  const confirmed = { verdict: "CONFIRMED", correction: null } as const;
  expect(reviewReadBack(acknowledged, readBack, confirmed, now)).toEqual({
    ok: true,
    value: { verdict: "CONFIRMED", correction: null, reviewedAt: now },
  });
  const corrected = { verdict: "CORRECTED", correction: " Luis decides too. " } as const;
  expect(reviewReadBack(acknowledged, readBack, corrected, now)).toEqual({
    ok: true,
    value: { verdict: "CORRECTED", correction: "Luis decides too.", reviewedAt: now },
  });
});

it.each([
  ["CORRECTED", null],
  ["CORRECTED", "  "],
  ["CONFIRMED", "Luis decides too."],
] as const)("refuses %s with the correction %j", (verdict, correction) => {
  expect(reviewReadBack(acknowledged, readBack, { verdict, correction }, now)).toMatchObject({
    ok: false,
    refusal: { code: "INVALID_INPUT", field: ["correction"] },
  });
});

it("takes no correction of spaces for one", () => {
  const input = { verdict: "CONFIRMED", correction: " " } as const;
  expect(reviewReadBack(acknowledged, readBack, input, now)).toMatchObject({ value: { correction: null } });
});

it.each([
  [{ isReviewed: true }, {}, "ALREADY_REVIEWED"],
  [{ versionNumber: 1 }, {}, "NEWER_VERSION"],
  [{}, { currentVersion: null }, "NEWER_VERSION"],
  [{ isSuperseded: true }, {}, "NEWER_READ_BACK"],
  [{}, { status: "CLOSED" }, "HANDOFF_ENDED"],
  [{}, { status: "CANCELLED" }, "HANDOFF_ENDED"],
] as const)("refuses %j of a handoff %j", (read, handoff, code) => {
  const input = { verdict: "CONFIRMED", correction: null } as const;
  expect(reviewReadBack({ ...acknowledged, ...handoff }, { ...readBack, ...read }, input, now)).toMatchObject(
    { ok: false, refusal: { code } },
  );
});
