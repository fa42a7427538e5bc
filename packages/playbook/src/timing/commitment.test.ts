import { expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { commitmentTiming } from "./commitment.ts";

const dueAt = new Date("2026-11-28T17:00:00Z");
const soon = new Date("2026-11-28T13:00:00Z");
const just = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);
const open = { status: "OPEN", dueAt, settledAt: null } as const;

it("is due soon four hours before, and overdue a millisecond after it was due", () => {
  const at = (now: Date) => commitmentTiming(open, defaultPolicy, now);
  const unkept = { dueAt, doneAt: null };
  expect(at(just(soon, -1))).toEqual({ ...unkept, state: "DUE", nextAt: soon, nextState: "DUE_SOON" });
  expect(at(soon)).toEqual({ ...unkept, state: "DUE_SOON", nextAt: just(dueAt, 1), nextState: "OVERDUE" });
  expect(at(dueAt).state).toBe("DUE_SOON");
  expect(at(just(dueAt, 1))).toEqual({ ...unkept, state: "OVERDUE", nextAt: null, nextState: null });
});

it.each(["KEPT", "BROKEN", "RELEASED"] as const)("once %s it stays as it was settled", (status) => {
  const settled = (settledAt: Date) =>
    commitmentTiming({ status, dueAt, settledAt }, defaultPolicy, just(dueAt, 1));
  const done = { dueAt, nextAt: null, nextState: null };
  expect(settled(dueAt)).toEqual({ ...done, doneAt: dueAt, state: "SETTLED" });
  expect(settled(just(dueAt, 1))).toEqual({ ...done, doneAt: just(dueAt, 1), state: "SETTLED_LATE" });
});
