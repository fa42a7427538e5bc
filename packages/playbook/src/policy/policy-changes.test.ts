import { expect, it } from "vitest";
import { defaultPolicy } from "./policy.ts";
import { policyChanges } from "./policy-changes.ts";

it("tells what differs between two policies, and nothing else", () => {
  expect(policyChanges(defaultPolicy, { ...defaultPolicy })).toEqual([]);
  const changed = {
    ...defaultPolicy,
    pattern: "MORNING_SYNC" as const,
    requiredFields: ["BUDGET", "DO_FIRST"] as const,
    readWindowHours: 6,
  };
  expect(policyChanges({ ...defaultPolicy, requiredFields: [] }, changed)).toEqual([
    { field: "Pattern", from: "Structured record", to: "Morning sync" },
    { field: "Required fields", from: null, to: "Budget, Do first" },
    { field: "The time to read before the tour", from: "4 hours", to: "6 hours" },
  ]);
});
