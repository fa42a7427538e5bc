import { expect, test } from "vitest";
import { pageOf } from "./page-of.ts";

const detail = {
  kind: "TOUR",
  tourId: "t",
  handoffId: "h",
  buyerId: "b",
  commitmentId: null,
  clarificationId: null,
  partnerId: "m",
} as const;

test.each([
  ["handoff-form", "/tours/t"],
  ["prep-card", "/tours/t?view=card"],
  ["tour-outcome", "/tours/t?view=outcome"],
  ["clarification-thread", "/tours/t?view=questions"],
  ["promise-tracker", "/buyers/b"],
  ["morning-sync", "/sync/m"],
] as const)("%s is on %s", (widget, page) => {
  expect(pageOf({ ...detail, widget })).toBe(page);
});
