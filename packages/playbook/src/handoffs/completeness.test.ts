import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { defaultPolicy } from "../policy/policy.ts";
import { cedarPark, financingNotAsked, usd } from "./cedar-park.fixture.ts";
import { completeness } from "./completeness.ts";
import { anyContent } from "./content.arbitrary.ts";
import type { HandoffContent, IdentitySection, NextActionSection, QualificationSection } from "./content.ts";
import { emptyContent } from "./empty-content.ts";
import { handoffFields } from "./fields.ts";

const facts = { promiseCount: 0 };

describe("completeness", () => {
  it("has nothing to ask of the Cedar Park handoff", () => {
    expect(completeness(cedarPark, defaultPolicy, facts)).toMatchObject({ complete: true, missing: [] });
  });

  it("names section and field of a required question that was not asked", () => {
    const found = completeness(financingNotAsked, defaultPolicy, facts);
    const financing = {
      section: "QUALIFICATION",
      field: "FINANCING",
      label: "Financing",
      reason: "NOT_ASKED",
      message: "Financing — not asked",
    };
    expect(found.complete).toBe(false);
    expect(found.missing).toEqual([financing]);
    expect(found.sections.map(({ section, missing }) => [section, missing.length])).toEqual([
      ["IDENTITY", 0],
      ["QUALIFICATION", 1],
      ["HISTORY", 0],
      ["NEXT_ACTION", 0],
    ]);
  });

  it("asks an empty handoff for every default field, in form order", () => {
    const found = completeness(emptyContent(), defaultPolicy, facts).missing;
    expect(found.map(({ field }) => field)).toEqual(defaultPolicy.requiredFields);
    expect(found.map(({ reason }) => reason)).toEqual([
      "EMPTY",
      ...Array(6).fill("NOT_ASKED"),
      "EMPTY",
      "EMPTY",
      "EMPTY",
    ]);
  });

  it("never takes notes for an answer, and never waits for them", () => {
    const notes = qualification({ notes: "Financing: pre-approved" }, emptyContent());
    const strict = { requiredFields: ["NOTES", "FINANCING"] as const };
    expect(completeness(notes, strict, facts).missing.map(({ field }) => field)).toEqual(["FINANCING"]);
    expect(completeness(emptyContent(), strict, facts).missing.map(({ field }) => field)).toEqual([
      "FINANCING",
    ]);
  });

  it("is satisfied by undecided and by declined", () => {
    const asked = qualification({ financing: { state: "DECLINED" }, budget: { state: "UNDECIDED" } });
    expect(completeness(asked, defaultPolicy, facts).complete).toBe(true);
  });

  it.each<[string, HandoffContent]>([
    ["at least so much", qualification({ budget: known({ min: usd(5), max: null }) })],
    ["at most so much", qualification({ budget: known({ min: null, max: usd(5) }) })],
    ["6 months or more", qualification({ timeline: known({ fromMonths: 6, toMonths: null }) })],
    ["within 6 months", qualification({ timeline: known({ fromMonths: null, toMonths: 6 }) })],
  ])("takes one end for an answer: %s", (_what, content) => {
    expect(completeness(content, defaultPolicy, facts).complete).toBe(true);
  });

  it.each<[string, HandoffContent]>([
    ["Budget — write an amount", qualification({ budget: known({ min: null, max: null }) })],
    [
      "Budget — the lower amount is above the upper",
      qualification({ budget: known({ min: usd(6), max: usd(5) }) }),
    ],
    [
      "Timeline — write how many months",
      qualification({ timeline: known({ fromMonths: null, toMonths: null }) }),
    ],
    [
      "Timeline — the earliest month is after the latest",
      qualification({ timeline: known({ fromMonths: 6, toMonths: 4 }) }),
    ],
    [
      "Financing — choose the status",
      qualification({ financing: known({ status: null, lender: "Lone Star", approvedAmount: null }) }),
    ],
    ["Must-haves — write at least one, or “none”", qualification({ mustHaves: known([" "]) })],
    ["People — name at least one person", identity({ people: [person({ name: "\u200b" })] })],
    ["People — mark who comes to the tour", identity({ people: [person({ comesToTour: false })] })],
    [
      "Contact preference — choose call, text or email",
      identity({ contactPreference: known({ channel: null, hours: "evenings", language: "" }) }),
    ],
    [
      "What the buyer expects to see — choose the plan to walk, or say what it is",
      nextAction({ expectations: [{ key: "a", kind: "WALK_PLAN", floorplanId: null, note: "" }] }),
    ],
    ["Temperature — give the reason in one line", nextAction({ temperature: { level: "HOT", reason: " " } })],
    ["Do first — write what to do first", nextAction({ doFirst: "" })],
  ])("says %j", (message, content) => {
    expect(completeness(content, defaultPolicy, facts).missing.map((one) => one.message)).toEqual([message]);
  });

  it("counts a named person who comes only when it is the same person", () => {
    const people = [person({ key: "a", comesToTour: false }), person({ key: "b", name: "" })];
    expect(completeness(identity({ people }), defaultPolicy, facts).missing).toMatchObject([
      { field: "PEOPLE" },
    ]);
  });

  it("asks for promises where a builder requires them", () => {
    const policy = { requiredFields: ["PROMISES"] as const };
    expect(completeness(cedarPark, policy, { promiseCount: 0 }).missing).toMatchObject([{ reason: "EMPTY" }]);
    expect(completeness(cedarPark, policy, { promiseCount: 1 }).complete).toBe(true);
  });

  it("lists each missing field once, in its own section, and nothing the policy does not require", () => {
    fc.assert(
      fc.property(anyContent, fc.subarray([...handoffFields]), (content, requiredFields) => {
        const found = completeness(content, { requiredFields }, facts);
        expect(found.sections.flatMap(({ missing }) => missing)).toEqual(found.missing);
        expect(found.complete).toBe(found.missing.length === 0);
        for (const { field } of found.missing) expect(requiredFields).toContain(field);
        expect(new Set(found.missing.map(({ field }) => field)).size).toBe(found.missing.length);
      }),
    );
  });
});

function person(changes: Partial<IdentitySection["people"][number]>) {
  return { key: "a", name: "Dana", relation: "", decides: true, comesToTour: true, ...changes };
}

function identity(changes: Partial<IdentitySection>): HandoffContent {
  return { ...cedarPark, identity: { ...cedarPark.identity, ...changes } };
}

function qualification(changes: Partial<QualificationSection>, content = cedarPark): HandoffContent {
  return { ...content, qualification: { ...content.qualification, ...changes } };
}

function nextAction(changes: Partial<NextActionSection>): HandoffContent {
  return { ...cedarPark, nextAction: { ...cedarPark.nextAction, ...changes } };
}
