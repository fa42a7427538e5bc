import { expect, it } from "vitest";
import { stateNow } from "./state-now.ts";

const nextAt = "2026-11-28T17:00:00.000Z";
const at = Date.parse(nextAt);

it("is what it was told to become, from that very moment on", () => {
  const told = { state: "UNREAD", nextAt, nextState: "MISSED" };
  expect([at - 1, at, at + 1].map((now) => stateNow(told, now))).toEqual(["UNREAD", "MISSED", "MISSED"]);
});

it("stays what it is where time changes nothing", () => {
  expect(stateNow({ state: "READ", nextAt: null, nextState: null }, at)).toBe("READ");
  expect(stateNow({ state: "READ", nextAt, nextState: null }, at)).toBe("READ");
});
