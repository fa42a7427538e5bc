import fc from "fast-check";
import { expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { cedarPark, cedarParkNames } from "./cedar-park.fixture.ts";
import { contentChanges } from "./changes.ts";
import { anyContent } from "./content.arbitrary.ts";
import { emptyContent } from "./empty-content.ts";

it("tells what reads differently, in words", () => {
  const after = {
    ...cedarPark,
    qualification: {
      ...cedarPark.qualification,
      timeline: known({ fromMonths: 4, toMonths: 5 }),
      notes: "Has a dog",
    },
  };
  expect(contentChanges(cedarPark, after, cedarParkNames)).toEqual([
    {
      section: "QUALIFICATION",
      field: "TIMELINE",
      label: "Timeline",
      before: "4 – 6 months",
      after: "4 – 5 months",
    },
    {
      section: "QUALIFICATION",
      field: "NOTES",
      label: "Notes",
      before: "Nothing written",
      after: "Has a dog",
    },
  ]);
});

it("tells of a row that was added and of one taken away", () => {
  const [first] = cedarPark.nextAction.expectations;
  const after = { ...cedarPark, nextAction: { ...cedarPark.nextAction, expectations: first ? [first] : [] } };
  expect(contentChanges(cedarPark, after, cedarParkNames)).toMatchObject([
    { field: "EXPECTATIONS", after: "Walk the Magnolia — ground-floor bedroom first" },
  ]);
});

it("has nothing to tell of the same content", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(contentChanges(content, content, cedarParkNames)).toEqual([]);
    }),
  );
  expect(contentChanges(emptyContent(), cedarPark, cedarParkNames).length).toBeGreaterThan(10);
});
