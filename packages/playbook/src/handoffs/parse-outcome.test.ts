import { expect, it } from "vitest";
import { parseOutcome } from "./parse-outcome.ts";

const outcome = { result: "CONTRACT", summary: " Signed ", nextStep: "Call on Monday", askedAgain: [] };

it("takes an outcome, each question asked again once and in form order", () => {
  expect(parseOutcome({ ...outcome, askedAgain: ["FINANCING", "BUDGET", "FINANCING"] })).toEqual({
    ok: true,
    value: { ...outcome, summary: "Signed", askedAgain: ["BUDGET", "FINANCING"] },
  });
});

it.each(["summary", "nextStep"])("needs the %s", (field) => {
  expect(parseOutcome({ ...outcome, [field]: " " })).toMatchObject({ refusal: { field: [field] } });
});

it("needs a result and fields it knows", () => {
  expect(parseOutcome({ ...outcome, result: "MAYBE" })).toMatchObject({ refusal: { field: ["result"] } });
  expect(parseOutcome({ ...outcome, askedAgain: ["SHOE_SIZE"] })).toMatchObject({
    refusal: { field: ["askedAgain", "0"] },
  });
});
