import { memberRoles } from "@baton/playbook";
import { expect, test } from "vitest";
import { type Action, actions, scopesOf } from "./permissions.ts";

/**
 * The whole table once more, written out by hand: A any, S served, O own, - none; in the order OSC, OSM,
 * SALES_MANAGER, MARKETING, ADMIN. A new action does not compile until it stands here too.
 */
const expected: Record<Action, string> = {
  "viewer.read": "A A A A A",
  "community.read": "A A A A A",
  "floorplan.read": "A A A A A",
  "member.read": "A A A A A",
  "playbook.read": "A A A A A",
  "playbook.update": "- - A - A",
  "buyer.read": "A S A - A",
  "buyer.create": "A - A - A",
  "buyer.update": "A - A - A",
  "buyer.export": "- - A - A",
  "buyer.erase": "- - A - A",
  "interaction.read": "A S A - A",
  "interaction.record": "A S A - A",
  "tour.read": "A S A - A",
  "tour.book": "A - A - A",
  "tour.reschedule": "A - A - A",
  "tour.cancel": "A - A - A",
  "handoff.read": "A S A - A",
  "handoff.write": "A - A - A",
  "handoff.deliver": "A - A - A",
  "handoff.acknowledge": "- S - - -",
  "handoff.return": "- S - - -",
  "handoff.confirmReadBack": "A - A - A",
  "handoff.markActionDone": "A S A - A",
  "handoff.recordOutcome": "- S A - -",
  "clarification.ask": "- S A - -",
  "clarification.answer": "A - A - A",
  "onCall.set": "O - A - A",
  "commitment.read": "A SO A - A",
  "commitment.make": "A S A - A",
  "commitment.settle": "O SO A - A",
  "commitment.change": "O SO A - A",
  "morningSync.read": "O O A - A",
  "morningSync.hold": "O O A - A",
  "oscDay.read": "O - A - A",
  "osmDay.read": "- O A - A",
  "followUp.create": "A S A - -",
  "notification.read": "A A A A A",
  "notification.markRead": "A A A A A",
  "member.updateQuietHours": "A A A A A",
  "publishableKey.read": "- - - - A",
  "publishableKey.create": "- - - - A",
  "publishableKey.revoke": "- - - - A",
  "buyerIntake.submit": "- - - - -",
};

const cases = actions.flatMap((action) =>
  expected[action].split(" ").map((scopes, index) => ({ action, role: memberRoles[index] ?? "OSC", scopes })),
);

test("the table is read in the order of the roles, and covers every action for every role", () => {
  expect(memberRoles).toEqual(["OSC", "OSM", "SALES_MANAGER", "MARKETING", "ADMIN"]);
  expect(cases).toHaveLength(actions.length * memberRoles.length);
});

test("a publishable key may leave details, and nothing else", () => {
  const allowed = actions.filter((action) => scopesOf("PUBLISHABLE_KEY", action).length > 0);
  expect(allowed).toEqual(["buyerIntake.submit"]);
});

test.each(cases)("$role $action: $scopes", ({ action, role, scopes }) => {
  const letters = scopesOf(role, action).map((scope) => scope.charAt(0));
  expect(letters.join("") || "-").toBe(scopes);
});
