import { expect, it } from "vitest";
import { cedarPark } from "./cedar-park.fixture.ts";
import type { HandoffFacts } from "./lifecycle.ts";
import { markActionDone } from "./mark-action-done.ts";

const now = new Date("2026-11-28T14:00:00Z");
const delivered: HandoffFacts = {
  status: "DELIVERED",
  revision: 3,
  draft: cedarPark,
  currentVersion: { number: 1, content: cedarPark },
};
const input = { actionKey: "sheets", isDone: false };
const [row] = cedarPark.nextAction.actions;
const blank = { ...cedarPark, nextAction: { ...cedarPark.nextAction, actions: [{ ...row, what: " " }] } };

it.each(["DELIVERED", "ACKNOWLEDGED", "RETURNED", "CLOSED"] as const)("marks it done in %s", (status) => {
  expect(markActionDone({ ...delivered, status }, input, now)).toEqual({
    ok: true,
    value: { actionKey: "sheets", doneAt: now },
  });
});

it.each([
  [{ status: "DRAFT", currentVersion: null }, input, "NOT_DELIVERED", []],
  [{}, { ...input, actionKey: "other" }, "NOT_FOUND", ["actionKey"]],
  [{ currentVersion: { number: 1, content: blank } }, input, "NOT_FOUND", ["actionKey"]],
  [{}, { ...input, isDone: true }, "ALREADY_DONE", ["actionKey"]],
  [{ status: "CANCELLED" }, input, "HANDOFF_ENDED", []],
])("refuses %#", (facts, asked, code, field) => {
  expect(markActionDone({ ...delivered, ...facts } as HandoffFacts, asked, now)).toMatchObject({
    ok: false,
    refusal: { code, field },
  });
});
