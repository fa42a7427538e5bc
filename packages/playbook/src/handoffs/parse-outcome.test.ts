import { describe, expect, it } from "vitest";
import { parseOutcome } from "./parse-outcome.ts";

const dueAt = new Date("2026-03-10T17:00:00Z");
const nextStep = { words: "Call on Monday", ownerId: "maya", dueAt };
const plan = { floorplanId: "magnolia", reaction: "LIKED", note: "" };
const outcome = {
  attendance: "ATTENDED",
  result: "BE_BACK",
  summary: " Signed ",
  plansWalked: [plan],
  otherReactions: "",
  objectionsOpen: ["The HOA fee"],
  nextStep,
  askedAgain: [],
};
const noShow = { ...outcome, attendance: "NO_SHOW", result: "FOLLOW_UP", plansWalked: [] };

describe("parseOutcome", () => {
  it("takes an outcome, each question asked again once and in form order", () => {
    expect(parseOutcome({ ...outcome, askedAgain: ["FINANCING", "BUDGET", "FINANCING"] })).toEqual({
      ok: true,
      value: { ...outcome, summary: "Signed", askedAgain: ["BUDGET", "FINANCING"] },
    });
  });

  it("leaves out blank objections and one said twice", () => {
    const objectionsOpen = ["The HOA fee", " ", "The HOA  fee ", "The drive"];
    expect(parseOutcome({ ...outcome, objectionsOpen })).toMatchObject({
      value: { objectionsOpen: ["The HOA fee", "The drive"] },
    });
  });

  it.each([
    ["no summary", { summary: " " }, ["summary"]],
    ["an empty next step", { nextStep: { ...nextStep, words: " " } }, ["nextStep", "words"]],
    ["a next step at no time", { nextStep: { ...nextStep, dueAt: new Date("") } }, ["nextStep", "dueAt"]],
    ["a result it does not know", { result: "NO_SHOW" }, ["result"]],
    ["a question it does not know", { askedAgain: ["SHOE_SIZE"] }, ["askedAgain", "0"]],
    ["a plan twice", { plansWalked: [plan, { ...plan, reaction: "MIXED" }] }, ["plansWalked"]],
    [
      "a plan without a reaction",
      { plansWalked: [{ ...plan, reaction: null }] },
      ["plansWalked", "0", "reaction"],
    ],
    ["fifty-one plans", { plansWalked: Array(51).fill(plan) }, ["plansWalked"]],
  ])("refuses %s", (_, change, field) => {
    expect(parseOutcome({ ...outcome, ...change })).toMatchObject({
      refusal: { code: "INVALID_INPUT", field },
    });
  });

  it.each(["CONTRACT", "BE_BACK", "FOLLOW_UP"])("wants a next step after %s", (result) => {
    expect(parseOutcome({ ...outcome, result, nextStep: null })).toMatchObject({
      refusal: { field: ["nextStep"] },
    });
  });

  it.each(["NOT_A_FIT", "LOST"])("can do without a next step after %s", (result) => {
    expect(parseOutcome({ ...outcome, result, nextStep: null })).toMatchObject({ ok: true });
    expect(parseOutcome({ ...outcome, result })).toMatchObject({ value: { nextStep } });
  });

  it("takes a no-show to be followed up or lost, and nothing else of it", () => {
    for (const result of ["FOLLOW_UP", "LOST"]) {
      expect(parseOutcome({ ...noShow, result })).toMatchObject({ ok: true });
    }
    for (const result of ["CONTRACT", "BE_BACK", "NOT_A_FIT"]) {
      expect(parseOutcome({ ...noShow, result })).toMatchObject({ refusal: { field: ["result"] } });
    }
    expect(parseOutcome({ ...noShow, plansWalked: [plan] })).toMatchObject({
      refusal: { field: ["plansWalked"] },
    });
    expect(parseOutcome({ ...noShow, askedAgain: ["BUDGET"] })).toMatchObject({
      refusal: { field: ["askedAgain"] },
    });
  });
});
