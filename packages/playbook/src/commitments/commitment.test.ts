import { describe, expect, it } from "vitest";
import { isOverdue } from "./commitment.ts";
import { makeCommitment } from "./make.ts";
import { moveDue } from "./move-due.ts";
import { breakCommitment, keepCommitment, releaseCommitment } from "./settle.ts";

const now = new Date("2026-11-25T16:00:00Z");
const saturday = new Date("2026-11-28T17:00:00Z");
const sunday = new Date("2026-11-29T17:00:00Z");
const words = "I'll have the updated incentive sheets ready for you on Saturday.";
const noTours = { sourceTourStartsAt: null, nextTourStartsAt: null };
const open = { status: "OPEN", dueAt: saturday } as const;

describe("makeCommitment", () => {
  it("is due at the start of the source's tour", () => {
    expect(
      makeCommitment({ words }, { sourceTourStartsAt: saturday, nextTourStartsAt: sunday }, now),
    ).toEqual({
      ok: true,
      value: { status: "OPEN", words, madeAt: now, dueAt: saturday },
    });
  });

  it("is else due at the buyer's next tour", () => {
    expect(makeCommitment({ words }, { ...noTours, nextTourStartsAt: sunday }, now)).toMatchObject({
      value: { dueAt: sunday },
    });
  });

  it("is not due at a tour that had begun when it was made", () => {
    const atTheTour = { sourceTourStartsAt: now, nextTourStartsAt: sunday };
    expect(makeCommitment({ words }, atTheTour, now)).toMatchObject({ value: { dueAt: sunday } });
    expect(makeCommitment({ words }, { ...atTheTour, nextTourStartsAt: null }, now)).toMatchObject({
      ok: false,
      refusal: { code: "DUE_TIME_NEEDED", field: ["dueAt"] },
    });
  });

  it("takes a due time that was said, also one that has passed since", () => {
    const madeAt = new Date("2026-11-24T16:00:00Z");
    const dueAt = new Date("2026-11-25T10:00:00Z");
    expect(makeCommitment({ words, madeAt, dueAt }, noTours, now)).toMatchObject({
      value: { madeAt, dueAt },
    });
  });

  it("may be due the moment it is made", () => {
    expect(makeCommitment({ words, dueAt: now }, noTours, now)).toMatchObject({
      value: { madeAt: now, dueAt: now },
    });
  });

  it("refuses blank words, a promise of the future, and one due before it was made", () => {
    expect(makeCommitment({ words: " " }, noTours, now)).toMatchObject({
      ok: false,
      refusal: { field: ["words"] },
    });
    expect(makeCommitment({ words, madeAt: saturday }, noTours, now)).toMatchObject({
      ok: false,
      refusal: { field: ["madeAt"] },
    });
    const early = new Date(now.getTime() - 1);
    expect(makeCommitment({ words, dueAt: early }, noTours, now)).toMatchObject({
      ok: false,
      refusal: { field: ["dueAt"] },
    });
  });
});

describe("settling", () => {
  it.each([
    [keepCommitment, "KEPT"],
    [breakCommitment, "BROKEN"],
    [releaseCommitment, "RELEASED"],
  ] as const)("%o makes it %s with a note", (settle, status) => {
    expect(settle(open, { note: " Sent " }, now)).toEqual({
      ok: true,
      value: { status, settledAt: now, note: "Sent", evidenceUrl: null },
    });
    expect(settle(open, { note: "\u200b" }, now)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["note"] },
    });
  });

  it.each(["KEPT", "BROKEN", "RELEASED"] as const)("happens once: %s stays", (status) => {
    for (const settle of [keepCommitment, breakCommitment, releaseCommitment]) {
      expect(settle({ ...open, status }, { note: "again" }, now)).toMatchObject({
        ok: false,
        refusal: { code: "ALREADY_SETTLED" },
      });
    }
  });

  it("takes a link as evidence, none when blank, and no other address", () => {
    const kept = (evidenceUrl: string) => keepCommitment(open, { note: "Sent", evidenceUrl }, now);
    expect(kept("https://example.com/x")).toMatchObject({ value: { evidenceUrl: "https://example.com/x" } });
    expect(kept(" ")).toMatchObject({ value: { evidenceUrl: null } });
    expect(kept("javascript:alert(1)")).toMatchObject({ ok: false, refusal: { field: ["evidenceUrl"] } });
  });
});

describe("isOverdue", () => {
  it("is open past its due time, and computed", () => {
    expect(isOverdue(open, saturday)).toBe(false);
    expect(isOverdue(open, new Date(saturday.getTime() + 1))).toBe(true);
    expect(isOverdue({ ...open, status: "KEPT" }, sunday)).toBe(false);
  });
});

describe("moveDue", () => {
  const move = { from: saturday, to: sunday, reason: "A sick child" };

  it("lets an open promise due at the tour's start follow the tour", () => {
    expect(moveDue(open, move)).toEqual({ dueAt: sunday, note: "The tour was moved: A sick child" });
  });

  it.each(["KEPT", "BROKEN", "RELEASED"] as const)("leaves one that is %s", (status) => {
    expect(moveDue({ ...open, status }, move)).toBeNull();
  });

  it("leaves one with a time of its own, and a start that stays", () => {
    expect(moveDue({ ...open, dueAt: new Date(saturday.getTime() - 1) }, move)).toBeNull();
    expect(moveDue(open, { ...move, to: saturday })).toBeNull();
  });
});
