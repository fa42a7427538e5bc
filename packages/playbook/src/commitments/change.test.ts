import { describe, expect, it } from "vitest";
import { moveCommitmentDue } from "./move-due-by-hand.ts";
import { reownCommitment } from "./reown.ts";

const now = new Date("2026-11-25T16:00:00Z");
const dueAt = new Date("2026-11-28T17:00:00Z");
const sunday = new Date("2026-11-29T17:00:00Z");
const open = { status: "OPEN", dueAt, ownerId: "priya" } as const;

describe("reownCommitment", () => {
  it("gives an open promise to another member", () => {
    expect(reownCommitment(open, "maya")).toEqual({ ok: true, value: { ownerId: "maya" } });
  });

  it("refuses who owns it already, and what is settled", () => {
    expect(reownCommitment(open, "priya")).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["ownerId"] },
    });
    for (const status of ["KEPT", "BROKEN", "RELEASED"] as const) {
      expect(reownCommitment({ ...open, status }, "maya")).toMatchObject({
        ok: false,
        refusal: { code: "ALREADY_SETTLED", message: expect.stringContaining(status.toLowerCase()) },
      });
    }
  });
});

describe("moveCommitmentDue", () => {
  const move = { dueAt: sunday, reason: " The printer is broken " };

  it("moves an open promise, with the reason for its trail; an overdue one too", () => {
    const moved = { ok: true, value: { dueAt: sunday, note: "The printer is broken" } };
    expect(moveCommitmentDue(open, move, now)).toEqual(moved);
    expect(moveCommitmentDue({ ...open, dueAt: new Date(0) }, move, now)).toEqual(moved);
    expect(moveCommitmentDue(open, { ...move, dueAt: now }, now)).toMatchObject({ value: { dueAt: now } });
  });

  it.each([
    ["without a reason", { ...move, reason: " " }, ["reason"]],
    ["into the past", { ...move, dueAt: new Date(now.getTime() - 1) }, ["dueAt"]],
    ["to no time", { ...move, dueAt: new Date(Number.NaN) }, ["dueAt"]],
    ["to where it is", { ...move, dueAt }, ["dueAt"]],
  ])("does not move it %s", (_, input, field) => {
    expect(moveCommitmentDue(open, input, now)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field },
    });
  });

  it.each(["KEPT", "BROKEN", "RELEASED"] as const)("leaves one that is %s", (status) => {
    expect(moveCommitmentDue({ ...open, status }, move, now)).toMatchObject({
      ok: false,
      refusal: { code: "ALREADY_SETTLED" },
    });
  });
});
