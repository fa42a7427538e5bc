import { expect, it } from "vitest";
import { isOnCall } from "./on-call.ts";

const until = new Date("2026-11-28T17:00:00Z");
const before = new Date(until.getTime() - 1);

it.each([
  ["who never said anything", null, before, true],
  ["on call", { isOnCall: true, until: null }, before, true],
  ["off call", { isOnCall: false, until: null }, before, false],
  ["on call until then, before", { isOnCall: true, until }, before, true],
  ["on call until then", { isOnCall: true, until }, until, false],
  ["off call until then, before", { isOnCall: false, until }, before, false],
  ["off call until then", { isOnCall: false, until }, until, true],
])("%s", (_, facts, at, answers) => {
  expect(isOnCall(facts, at)).toBe(answers);
});
