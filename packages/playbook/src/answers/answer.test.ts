import { expect, it } from "vitest";
import { answerStates, known, notAsked } from "./answer.ts";

it("names every state an answer can be in", () => {
  expect(answerStates).toContain(known(1).state);
  expect(answerStates).toContain(notAsked.state);
  expect(new Set(answerStates).size).toBe(4);
});
