import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { cedarPark, cedarParkNames, financingNotAsked, usd } from "./cedar-park.fixture.ts";
import { anyContent } from "./content.arbitrary.ts";
import type { Financing, HandoffContent } from "./content.ts";
import { contentFields } from "./content-fields.ts";
import { alreadyKnown, describeField, stillToFindOut } from "./describe.ts";
import { emptyContent } from "./empty-content.ts";
import { answerFields } from "./fields.ts";
import { noNames } from "./names.ts";

describe("describeField", () => {
  it("says every field of the Cedar Park handoff", () => {
    const said = contentFields.map((field) => {
      const { label, text } = describeField(cedarPark, field, cedarParkNames);
      return `${label}: ${text}`;
    });
    expect(said).toEqual([
      "Who is coming: Dana Herrera — decides, comes to the tour; Luis Herrera (husband) — decides, comes to the tour",
      "Partner: Involved",
      "Volunteered: Nothing written",
      "Prefers: Text, after 5 PM",
      "Home now: Renting; lease ends 31 March",
      "Budget: $480,000 – 540,000",
      "Timeline: 4 – 6 months",
      "Financing: Pre-approved to $525,000, Lone Star Credit Union",
      "Must have: Ground-floor bedroom",
      "Would like: South-facing yard",
      "Will not take: Backing onto a main road",
      "Notes: Nothing written",
      "Conversations: Call on Wed: compared Cedar Park and Mesa Ridge",
      "Floorplans discussed: Magnolia, Sandalwood — liked the porch",
      "Objections: HOA fee rises every year — told: capped at 3 % until 2029",
      "They expect to see: Walk the Magnolia — ground-floor bedroom first, Design center — 20 minutes",
      "Do first: Start with the Magnolia",
      "If / then: If they ask about the HOA fee, then show what it covers first",
      "Temperature: Hot — lease ends in March",
      "To do: Print the incentive sheets — Maya Ortiz, by Sat 9:00 AM",
    ]);
  });

  it("says what was asked without an answer", () => {
    const content = qualification({ budget: { state: "DECLINED" }, timeline: { state: "UNDECIDED" } });
    expect(describeField(content, "BUDGET", cedarParkNames).text).toBe("Asked — would rather not say");
    expect(describeField(content, "TIMELINE", cedarParkNames).text).toBe("Asked — undecided");
    expect(describeField(financingNotAsked, "FINANCING", cedarParkNames).text).toBe("Not asked");
  });

  it("knows an answer with one end", () => {
    const budget = known({ min: null, max: usd(540_000) });
    const content = qualification({ budget, timeline: known({ fromMonths: 6, toMonths: null }) });
    const said = alreadyKnown(content, cedarParkNames).map(({ label, text }) => `${label}: ${text}`);
    expect(said).toContain("Budget: Up to $540,000");
    expect(said).toContain("Timeline: In 6 months or more");
  });

  it.each<[Financing, string]>([
    [{ status: "CASH", lender: "", approvedAmount: null }, "Paying cash"],
    [{ status: "WITH_LENDER", lender: "Lone Star", approvedAmount: null }, "Talking to a lender, Lone Star"],
    [{ status: null, lender: "Lone Star", approvedAmount: usd(5) }, "Up to $5, Lone Star"],
    [{ status: "CASH", lender: "", approvedAmount: usd(400_000) }, "Paying cash up to $400,000"],
  ])("says financing %j", (financing, words) => {
    expect(
      describeField(qualification({ financing: known(financing) }), "FINANCING", cedarParkNames).text,
    ).toBe(words);
  });

  it.each([
    ["HOA", "If they ask about HOA, then smile"],
    ["they bring the dog", "If they bring the dog, then smile"],
    ["If it rains", "If it rains, then smile"],
    ["", "If they ask, then smile"],
  ])("says the contingency %j", (condition, words) => {
    const contingencies = [{ key: "a", condition, response: "smile" }];
    const content = { ...cedarPark, nextAction: { ...cedarPark.nextAction, contingencies } };
    expect(describeField(content, "CONTINGENCIES", cedarParkNames).lines).toEqual([words]);
  });

  it("names what is no longer there without an id", () => {
    expect(describeField(cedarPark, "ACTIONS", noNames).text).toBe(
      "Print the incentive sheets — somebody who has left, by Sat 3:00 PM",
    );
    expect(describeField(cedarPark, "EXPECTATIONS", noNames).lines[0]).toMatch(
      /^Walk a floorplan no longer offered/,
    );
    expect(describeField(cedarPark, "INTERACTIONS", noNames).text).toBe("An earlier conversation");
  });
});

describe("alreadyKnown and stillToFindOut", () => {
  it("split the questions, whatever was answered", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const knownFields = alreadyKnown(content, cedarParkNames).map(({ field }) => field);
        const openFields = stillToFindOut(content, cedarParkNames).map(({ field }) => field);
        expect(answerFields.filter((field) => knownFields.includes(field))).toEqual(knownFields);
        expect([...knownFields, ...openFields].toSorted()).toEqual([...answerFields].toSorted());
      }),
    );
  });

  it("count undecided and declined as known, not asked and blank as open", () => {
    const content = qualification({
      budget: { state: "DECLINED" },
      timeline: { state: "UNDECIDED" },
      financing: { state: "NOT_ASKED" },
      mustHaves: known([]),
    });
    expect(stillToFindOut(content, cedarParkNames).map(({ label }) => label)).toEqual([
      "Financing",
      "Must have",
    ]);
    expect(alreadyKnown(emptyContent(), cedarParkNames)).toEqual([]);
  });
});

function qualification(changes: Partial<HandoffContent["qualification"]>): HandoffContent {
  return { ...cedarPark, qualification: { ...cedarPark.qualification, ...changes } };
}
