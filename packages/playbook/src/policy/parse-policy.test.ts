import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyBounds, policyFigures } from "./bounds.ts";
import { type PolicyChange, parsePolicy } from "./parse-policy.ts";
import { defaultPolicy } from "./policy.ts";

describe("a change of the policy", () => {
  it("changes what it names and leaves the rest", () => {
    const change: PolicyChange = { readWindowHours: 6, climbSeconds: null, pattern: "MORNING_SYNC" };
    expect(parsePolicy(defaultPolicy, change)).toEqual({
      ok: true,
      value: { ...defaultPolicy, readWindowHours: 6, pattern: "MORNING_SYNC" },
    });
  });

  it.each(policyFigures)("keeps %s within its bounds, and says which they are", (figure) => {
    const { min, max, unit } = policyBounds[figure];
    // The one figure another one limits is tried with room for it.
    const base = {
      ...defaultPolicy,
      deliveryLeadHours: 168,
      readWindowHours: 1,
      briefWordsMin: 50,
      briefWordsMax: 1000,
    };
    expect(parsePolicy(base, { [figure]: min }).ok).toBe(true);
    expect(parsePolicy(base, { [figure]: max }).ok).toBe(true);
    for (const value of [min - 1, max + 1, min + 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(parsePolicy(base, { [figure]: value })).toMatchObject({
        refusal: {
          code: "INVALID_INPUT",
          message: expect.stringContaining(`from ${min} to ${max} ${unit}; ${value} is not`),
          field: [figure],
        },
      });
    }
  });

  it("finds every default within its bounds", () => {
    expect(parsePolicy(defaultPolicy, defaultPolicy)).toEqual({ ok: true, value: defaultPolicy });
  });

  it("finds the one of several that is out of bounds", () => {
    expect(parsePolicy(defaultPolicy, { syncMinutes: 15, followUpDays: 31 })).toMatchObject({
      ok: false,
      refusal: { field: ["followUpDays"] },
    });
  });

  it("leaves a figure from before there were bounds alone until it is changed itself", () => {
    const old = { ...defaultPolicy, syncMinutes: 90 };
    expect(parsePolicy(old, { followUpDays: 8 }).ok).toBe(true);
    expect(parsePolicy(old, { syncMinutes: 90 }).ok).toBe(false);
  });

  it("refuses a reading time longer than the delivery leaves, whichever of the two is changed", () => {
    expect(parsePolicy(defaultPolicy, { readWindowHours: 12, deliveryLeadHours: 12 }).ok).toBe(true);
    for (const change of [{ readWindowHours: 12, deliveryLeadHours: 11 }, { deliveryLeadHours: 3 }]) {
      expect(parsePolicy(defaultPolicy, change)).toMatchObject({ refusal: { field: ["readWindowHours"] } });
    }
  });

  it("refuses a shortest brief above the longest", () => {
    expect(parsePolicy(defaultPolicy, { briefWordsMin: 300 }).ok).toBe(true);
    expect(parsePolicy(defaultPolicy, { briefWordsMin: 301 })).toMatchObject({
      refusal: { field: ["briefWordsMin"] },
    });
  });

  it("takes any fields as required but the notes, each once and in the form's order", () => {
    expect(parsePolicy(defaultPolicy, { requiredFields: ["TIMELINE", "BUDGET", "TIMELINE"] })).toMatchObject({
      value: { requiredFields: ["BUDGET", "TIMELINE"] },
    });
    expect(parsePolicy(defaultPolicy, { requiredFields: ["NOTES"] })).toMatchObject({
      refusal: { field: ["requiredFields"], message: expect.stringContaining("cannot be required") },
    });
    const change = { requiredFields: ["SHOE_SIZE"], pattern: "BY_EAR" } as unknown as PolicyChange;
    expect(parsePolicy(defaultPolicy, { ...change, pattern: null })).toMatchObject({
      refusal: { field: ["requiredFields"] },
    });
    expect(parsePolicy(defaultPolicy, change)).toMatchObject({ refusal: { field: ["pattern"] } });
  });

  it("adds nothing that is no part of a policy", () => {
    const change = { owner: "somebody" } as PolicyChange;
    expect(parsePolicy(defaultPolicy, change)).toEqual({ ok: true, value: defaultPolicy });
  });

  it("can be taken back", () => {
    const figure = fc.constantFrom(...policyFigures);
    fc.assert(
      fc.property(figure, fc.integer({ min: -10, max: 4000 }), (one, value) => {
        const parsed = parsePolicy(defaultPolicy, { [one]: value });
        if (parsed.ok)
          expect(parsePolicy(parsed.value, { [one]: defaultPolicy[one] })).toEqual({
            ok: true,
            value: defaultPolicy,
          });
      }),
    );
  });
});
