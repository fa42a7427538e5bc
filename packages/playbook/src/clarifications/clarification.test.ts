import { describe, expect, it } from "vitest";
import { answerClarification, askClarification } from "./clarification.ts";
import { setOnCall } from "./set-on-call.ts";

const open = { askedById: "mark", answer: null };

describe("askClarification", () => {
  it.each(["DRAFT", "DELIVERED", "RETURNED", "ACKNOWLEDGED"] as const)(
    "takes a question on a %s",
    (status) => {
      expect(askClarification({ status }, "  Who signs?  ")).toEqual({ ok: true, value: "Who signs?" });
    },
  );

  it.each([
    ["CLOSED", "Who signs?", "HANDOFF_ENDED"],
    ["CANCELLED", "Who signs?", "HANDOFF_ENDED"],
    ["DELIVERED", "  ", "INVALID_INPUT"],
    ["DELIVERED", "x".repeat(1001), "INVALID_INPUT"],
    ["DELIVERED", 7, "INVALID_INPUT"],
  ] as const)("refuses on a %s: %s", (status, question, code) => {
    expect(askClarification({ status }, question)).toMatchObject({ ok: false, refusal: { code } });
  });
});

it("says that it is the question which is missing", () => {
  expect(askClarification({ status: "DELIVERED" }, " ")).toMatchObject({ refusal: { field: ["question"] } });
});

describe("answerClarification", () => {
  const answer = { answer: " Both. ", answeredById: "nora" };

  it("takes the first answer, and no other", () => {
    expect(answerClarification({ status: "DELIVERED" }, open, answer)).toEqual({ ok: true, value: "Both." });
    const answered = { ...open, answer: "Dana." };
    expect(answerClarification({ status: "CLOSED" }, answered, answer)).toMatchObject({
      ok: false,
      refusal: { code: "ALREADY_ANSWERED", message: expect.stringContaining("deliver it again") },
    });
  });

  it("refuses once the handoff has ended, to who asked, and without words", () => {
    expect(answerClarification({ status: "CLOSED" }, open, answer)).toMatchObject({
      ok: false,
      refusal: { code: "HANDOFF_ENDED" },
    });
    const own = { ...answer, answeredById: "mark" };
    expect(answerClarification({ status: "DELIVERED" }, open, own)).toMatchObject({
      ok: false,
      refusal: { code: "OWN_QUESTION" },
    });
    expect(answerClarification({ status: "DELIVERED" }, open, { ...answer, answer: "" })).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["answer"] },
    });
  });
});

describe("setOnCall", () => {
  const now = new Date("2026-11-27T16:00:00Z");
  const later = new Date(now.getTime() + 1);
  const nora = { id: "nora", role: "OSC" } as const;

  it("says whether, until when and who covers", () => {
    const input = { isOnCall: false, until: later };
    const value = { isOnCall: false, until: later, coveredById: "oscar" };
    expect(setOnCall(nora, { id: "oscar", role: "OSC" }, input, now)).toEqual({ ok: true, value });
    expect(setOnCall(nora, { id: "sam", role: "SALES_MANAGER" }, input, now).ok).toBe(true);
    expect(setOnCall(nora, null, { isOnCall: true, until: null }, now)).toEqual({
      ok: true,
      value: { isOnCall: true, until: null, coveredById: null },
    });
  });

  it.each([
    [{ id: "mark", role: "OSM" }, null, null, "NOT_AN_OSC", ["memberId"]],
    [nora, nora, null, "CANNOT_COVER", ["coveredById"]],
    [nora, { id: "mark", role: "OSM" }, null, "CANNOT_COVER", ["coveredById"]],
    [nora, null, now, "INVALID_INPUT", ["until"]],
    [nora, null, new Date(Number.NaN), "INVALID_INPUT", ["until"]],
  ] as const)("refuses %#", (member, coveredBy, until, code, field) => {
    expect(setOnCall(member, coveredBy, { isOnCall: false, until }, now)).toMatchObject({
      ok: false,
      refusal: { code, field },
    });
  });
});
