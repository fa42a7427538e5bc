import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cedarPark, cedarParkNames } from "./cedar-park.fixture.ts";
import { resolveConflict } from "./conflict.ts";
import { anyContent } from "./content.arbitrary.ts";
import type { HandoffContent } from "./content.ts";
import { type ContentRow, readField } from "./content-fields.ts";
import { describeConflict } from "./describe-conflict.ts";
import { mergeContent } from "./merge.ts";

describe("resolveConflict", () => {
  it("puts the chosen side in place, for any conflict", () => {
    fc.assert(
      fc.property(
        anyContent,
        anyContent,
        anyContent,
        fc.constantFrom("MINE", "THEIRS"),
        (base, one, other, take) => {
          const { content, conflicts } = mergeContent(base, one, other);
          for (const conflict of conflicts) {
            const settled = resolveConflict(content, conflict, take);
            const chosen = take === "MINE" ? conflict.mine : conflict.theirs;
            const value = readField(settled, conflict.field);
            if (conflict.rowKey === null) expect(value).toEqual(chosen);
            else expect(rowIn(value, conflict.rowKey)).toEqual(chosen);
          }
        },
      ),
    );
  });

  it("touches nothing else", () => {
    const mine = notes("Mornings");
    const { content, conflicts } = mergeContent(cedarPark, mine, notes("Evenings"));
    expect(conflicts.map((conflict) => resolveConflict(content, conflict, "THEIRS"))).toEqual([
      notes("Evenings"),
    ]);
  });
});

describe("describeConflict", () => {
  it("says both sides in words", () => {
    const { conflicts } = mergeContent(cedarPark, notes("Mornings"), notes("Evenings"));
    expect(conflicts.map((one) => describeConflict(one, cedarParkNames))).toEqual([
      { mine: "Mornings", theirs: "Evenings" },
    ]);
  });

  it("says that a row was removed", () => {
    const [dana, luis] = cedarPark.identity.people;
    if (!dana || !luis) throw new Error("the fixture has two people");
    const mine = { ...cedarPark, identity: { ...cedarPark.identity, people: [dana] } };
    const theirs = {
      ...cedarPark,
      identity: { ...cedarPark.identity, people: [dana, { ...luis, decides: false }] },
    };
    const { conflicts } = mergeContent(cedarPark, mine, theirs);
    expect(conflicts.map((one) => describeConflict(one, cedarParkNames))).toEqual([
      { mine: "Removed", theirs: "Luis Herrera (husband) — comes to the tour" },
    ]);
  });
});

function notes(text: string): HandoffContent {
  return { ...cedarPark, qualification: { ...cedarPark.qualification, notes: text } };
}

function rowIn(value: unknown, key: string): ContentRow | null {
  return (value as readonly ContentRow[]).find((row) => row.key === key) ?? null;
}
