import { describe, expect, it } from "vitest";
import { parseHousehold, parsePersonName } from "./person.ts";

const dana = { key: "a", name: " Dana ", relation: "", decides: true, comesToTour: true };

describe("parsePersonName", () => {
  it("takes names as they are written around the world", () => {
    expect(parsePersonName(" Nguyễn   Thị Minh ")).toEqual({ ok: true, value: "Nguyễn Thị Minh" });
  });

  it("refuses a blank one", () => {
    expect(parsePersonName("  ")).toMatchObject({
      refusal: { message: "The name is empty. Write the person’s name." },
    });
  });
});

describe("parseHousehold", () => {
  it("takes people with names", () => {
    expect(parseHousehold([dana])).toEqual({ ok: true, value: [{ ...dana, name: "Dana" }] });
  });

  it("needs at least one", () => {
    expect(parseHousehold([])).toMatchObject({
      refusal: { message: expect.stringContaining("Nobody is named") },
    });
  });

  it("leads to the person without a name", () => {
    expect(parseHousehold([dana, { ...dana, key: "b", name: "" }])).toMatchObject({
      refusal: { field: ["1", "name"] },
    });
  });

  it("refuses two people with one key", () => {
    expect(parseHousehold([dana, dana])).toMatchObject({
      refusal: { message: expect.stringContaining("same key") },
    });
  });
});
