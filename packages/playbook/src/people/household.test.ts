import { describe, expect, it } from "vitest";
import { describeHousehold, householdName } from "./household.ts";

describe("householdName", () => {
  it.each([
    [["Dana Herrera", "Luis Herrera"], "Dana & Luis Herrera"],
    [["Dana Herrera", "Sam Ortiz"], "Dana Herrera & Sam Ortiz"],
    [["Ann Tran", "Bo Tran", "Cy Tran"], "Ann, Bo & Cy Tran"],
    [["Dana Herrera"], "Dana Herrera"],
    [["Cher", "Sonny"], "Cher & Sonny"],
    [["Herrera", "Luis Herrera"], "Herrera & Luis Herrera"],
    [["Luis Herrera", " "], "Luis Herrera"],
    [[], ""],
  ])("of %j is %j", (names, said) => {
    expect(householdName(names.map((name) => ({ name })))).toBe(said);
  });
});

describe("describeHousehold", () => {
  const dana = { key: "a", name: "Dana Herrera", relation: "", decides: true, comesToTour: true };
  const rosa = { key: "b", name: "Rosa Herrera", relation: "mother", decides: false, comesToTour: true };

  it.each([
    [[dana, { ...rosa, decides: true }], "Both decide; both are coming"],
    [[dana, rosa], "Dana decides; both are coming"],
    [[dana], "Dana decides; Dana is coming"],
    [
      [{ ...dana, decides: false, comesToTour: false }],
      "Who decides is not known; who is coming is not known",
    ],
    [[], ""],
  ])("tells who decides and who comes", (people, said) => {
    expect(describeHousehold(people)).toBe(said);
  });
});
