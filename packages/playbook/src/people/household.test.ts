import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../text/limits.ts";
import { describeHousehold, householdName } from "./household.ts";
import { parseHousehold } from "./person.ts";

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

  it("counts the others where all the names are too many to show", () => {
    const long = (index: number) => ({ name: `${"家".repeat(110)} ${index}` });
    const people = [{ name: "Dana Herrera" }, ...Array.from({ length: 11 }, (_, index) => long(index))];
    expect(householdName(people)).toBe("Dana Herrera & 11 others");
    expect(householdName([long(1), long(2)])).toBe(`${long(1).name} & 1 other`);
  });

  it("says everybody up to the limit", () => {
    const people = [{ name: "a".repeat(98) }, { name: "b".repeat(99) }];
    expect(householdName(people)).toHaveLength(limits.household);
    expect(householdName([...people.slice(1), { name: "c".repeat(99) }])).toContain("1 other");
  });

  it("keeps within the limit, whoever the people are, and cuts no character in two", () => {
    const name = fc.string({ unit: "grapheme", minLength: 15, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: limits.rows }), (names) => {
        const parsed = parseHousehold(
          names.map((one, index) => ({
            key: `${index}`,
            name: one,
            relation: "",
            decides: true,
            comesToTour: true,
          })),
        );
        fc.pre(parsed.ok);
        const said = parsed.ok ? householdName(parsed.value) : "";
        expect(said.length).toBeLessThanOrEqual(limits.household);
        expect(() => encodeURIComponent(said)).not.toThrow();
      }),
    );
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
