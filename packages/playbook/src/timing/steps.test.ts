import { expect, it } from "vitest";
import { type Step, standing } from "./steps.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 28, hour));
const steps: readonly Step<string>[] = [
  [at(9), "OPEN"],
  [at(17), "CLOSED"],
];

it.each([
  [8, { state: "SHUT", nextAt: at(9), nextState: "OPEN" }],
  [9, { state: "OPEN", nextAt: at(17), nextState: "CLOSED" }],
  [17, { state: "CLOSED", nextAt: null, nextState: null }],
])("at %d a thing stands where its last step left it", (hour, standings) => {
  expect(standing("SHUT", steps, at(hour))).toEqual(standings);
});

it("passes over a step that changes nothing", () => {
  const idle: readonly Step<string>[] = [[at(8), "SHUT"], ...steps];
  expect(standing("SHUT", idle, at(7)).nextAt).toEqual(at(9));
});

it("lets a later word hide an earlier one, and still finds the next change", () => {
  const closedFirst: readonly Step<string>[] = [
    [at(17), "OPEN"],
    [at(9), "CLOSED"],
  ];
  expect(standing("SHUT", closedFirst, at(8))).toEqual({ state: "SHUT", nextAt: at(9), nextState: "CLOSED" });
  expect(standing("SHUT", closedFirst, at(9))).toEqual({ state: "CLOSED", nextAt: null, nextState: null });
});

it("finds the soonest change, in whatever order the steps are told", () => {
  const thrice: readonly Step<string>[] = [
    [at(12), "NOON"],
    [at(10), "TEN"],
    [at(11), "ELEVEN"],
  ];
  expect(standing("SHUT", thrice, at(9)).nextAt).toEqual(at(10));
});
