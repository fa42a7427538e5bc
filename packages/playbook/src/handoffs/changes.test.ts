import fc from "fast-check";
import { expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { cedarPark, cedarParkNames } from "./cedar-park.fixture.ts";
import { changesSinceRead, contentChanges } from "./changes.ts";
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

const at = (hour: number) => new Date(Date.UTC(2026, 10, 27, hour));
const saying = (notes: string, doFirst: string) => ({
  ...cedarPark,
  qualification: { ...cedarPark.qualification, notes },
  nextAction: { ...cedarPark.nextAction, doFirst },
});
const versions = [
  { number: 3, content: saying("One dog", "Sandalwood"), deliveredAt: at(3), deliveredById: "priya" },
  { number: 1, content: saying("", "Magnolia"), deliveredAt: at(1), deliveredById: "priya" },
  { number: 2, content: saying("One dog", "Magnolia"), deliveredAt: at(2), deliveredById: "tomas" },
];

it("tells with which delivery each change came, and by whom", () => {
  expect(changesSinceRead(versions, { read: 1, current: 3 }, cedarParkNames)).toMatchObject([
    { field: "NOTES", after: "One dog", version: 2, changedAt: at(2), changedById: "tomas" },
    { field: "DO_FIRST", before: "Magnolia", version: 3, changedAt: at(3), changedById: "priya" },
  ]);
  expect(changesSinceRead(versions, { read: 2, current: 3 }, cedarParkNames)).toMatchObject([
    { field: "DO_FIRST", version: 3 },
  ]);
});

it("has nothing to tell who has read it, who read none, or of what was changed back", () => {
  expect(changesSinceRead(versions, { read: 3, current: 3 }, cedarParkNames)).toEqual([]);
  expect(changesSinceRead(versions, { read: 0, current: 3 }, cedarParkNames)).toEqual([]);
  const back = [
    ...versions,
    { number: 4, content: saying("", "Magnolia"), deliveredAt: at(4), deliveredById: "priya" },
  ];
  expect(changesSinceRead(back, { read: 1, current: 4 }, cedarParkNames)).toEqual([]);
});
