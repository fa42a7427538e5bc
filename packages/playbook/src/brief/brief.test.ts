import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cedarPark, cedarParkNames, financingNotAsked } from "../handoffs/cedar-park.fixture.ts";
import { anyContent } from "../handoffs/content.arbitrary.ts";
import { contentFields } from "../handoffs/content-fields.ts";
import { describeField } from "../handoffs/describe.ts";
import { emptyContent } from "../handoffs/empty-content.ts";
import { briefAdvice } from "./advice.ts";
import { renderBrief } from "./brief.ts";
import { countWords, formatReadingTime, readingSeconds } from "./words.ts";

const promise = { words: "Incentive sheets ready on Saturday", ownerName: "Maya O.", due: "Sat 11:00 AM" };

describe("renderBrief", () => {
  it("tells the Cedar Park handoff", () => {
    expect(renderBrief(financingNotAsked, cedarParkNames, [promise]).text).toBe(`Identity
Who is coming: Dana Herrera — decides, comes to the tour; Luis Herrera (husband) — decides, comes to the tour
Partner: Involved
Prefers: Text, after 5 PM
Home now: Renting; lease ends 31 March

Qualification
Budget: $480,000 – 540,000
Timeline: 4 – 6 months
Must have: Ground-floor bedroom
Would like: South-facing yard
Will not take: Backing onto a main road
Still to find out: Financing

History
Conversations: Call on Wed: compared Cedar Park and Mesa Ridge
Floorplans discussed: Magnolia, Sandalwood — liked the porch
Objections: HOA fee rises every year — told: capped at 3 % until 2029
Promised: “Incentive sheets ready on Saturday” (Maya O., by Sat 11:00 AM)

Next action
They expect to see: Walk the Magnolia — ground-floor bedroom first, Design center — 20 minutes
Do first: Start with the Magnolia
If / then: If they ask about the HOA fee, then show what it covers first
Temperature: Hot — lease ends in March
To do: Print the incentive sheets — Maya Ortiz, by Sat 9:00 AM`);
  });

  it("counts the words it shows", () => {
    const brief = renderBrief(cedarPark, cedarParkNames, [promise]);
    expect(brief.wordCount).toBe(countWords(brief.text));
    expect(brief.sections.reduce((sum, section) => sum + section.wordCount, 0)).toBe(brief.wordCount);
    expect(brief.readingSeconds).toBe(readingSeconds(brief.wordCount));
  });

  it("says how far it is from the aim, and what is blank", () => {
    expect(renderBrief(emptyContent(), cedarParkNames, [])).toMatchObject({
      sections: [],
      wordCount: 0,
      advice: [expect.stringMatching(/^200 words short of 200\. Nothing yet on: People, Partner involved/)],
    });
  });

  it("names the longest parts when there is too much, and cuts nothing", () => {
    const notes = "word ".repeat(400).trim();
    const long = { ...cedarPark, qualification: { ...cedarPark.qualification, notes } };
    const brief = renderBrief(long, cedarParkNames, []);
    expect(brief.text).toContain(notes);
    expect(brief.advice).toEqual([
      expect.stringMatching(/over 300\. Trim the longest parts first: Notes \(401\), /),
    ]);
  });

  it("sets in what was written on several lines, so that it cannot pass for a heading", () => {
    const notes = "Two dogs\n\nNext action\nDo first: Nothing";
    const content = { ...cedarPark, qualification: { ...cedarPark.qualification, notes } };
    const words = "A list\nTemperature: Cool";
    const { text, sections } = renderBrief(content, cedarParkNames, [{ ...promise, words }]);
    expect(text).toContain("\nNotes: Two dogs\n\n  Next action\n  Do first: Nothing\n");
    expect(text).toContain("“A list\n  Temperature: Cool”");
    const headings = sections.map(({ heading }) => heading);
    expect(text.split("\n").filter((line) => headings.includes(line))).toEqual(headings);
  });

  it("holds everything that was written, whatever it was", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { text } = renderBrief(content, cedarParkNames, []);
        for (const field of contentFields) {
          for (const line of describeField(content, field, cedarParkNames).lines)
            expect(text).toContain(line);
        }
      }),
    );
  });
});

describe("briefAdvice", () => {
  it.each([
    [199, "1 word short of 200. Say more where it helps."],
    [200, undefined],
    [300, undefined],
    [301, "1 word over 300. Trim the longest parts first: Notes (9)."],
  ])("for %d words is %j", (words, advice) => {
    const aim = { briefWordsMin: 200, briefWordsMax: 300 };
    expect(briefAdvice(words, [{ label: "Notes", words: 9 }], [], aim)[0]).toBe(advice);
  });
});

describe("countWords", () => {
  it.each([
    ["", 0],
    ["  \n ", 0],
    ["$480,000 – 540,000", 2],
    ["Pre-approved, Lone Star’s best", 4],
    ["— … !", 0],
    ["Two\nlines here", 3],
  ])("of %j is %d", (text, words) => expect(countWords(text)).toBe(words));

  it("adds up over joined texts", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });
});

it("says the reading time as the form shows it", () => {
  expect([0, 184, 300, 500].map((words) => formatReadingTime(readingSeconds(words)))).toEqual([
    "under 1 min",
    "about 1 min",
    "about 2 min",
    "about 3 min",
  ]);
});
