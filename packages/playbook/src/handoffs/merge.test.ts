import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../answers/answer.ts";
import { cedarPark } from "./cedar-park.fixture.ts";
import { anyContent } from "./content.arbitrary.ts";
import type { HandoffContent, IdentitySection, QualificationSection } from "./content.ts";
import { contentFields, readField, rowFields } from "./content-fields.ts";
import { sameValue } from "./equal.ts";
import { mergeContent } from "./merge.ts";

describe("mergeContent", () => {
  it("takes both sides when they wrote in different fields", () => {
    const { content, conflicts } = mergeContent(
      cedarPark,
      qualification({ notes: "Prefers mornings" }),
      identity({ homeNow: known("Own a condo") }),
    );
    expect(conflicts).toEqual([]);
    expect(content.qualification.notes).toBe("Prefers mornings");
    expect(content.identity.homeNow).toEqual(known("Own a condo"));
  });

  it("asks when both rewrote one field, and keeps mine meanwhile", () => {
    const { content, conflicts } = mergeContent(
      cedarPark,
      qualification({ notes: "Mornings" }),
      qualification({ notes: "Evenings" }),
    );
    expect(content.qualification.notes).toBe("Mornings");
    expect(conflicts).toEqual([
      {
        section: "QUALIFICATION",
        field: "NOTES",
        label: "Notes",
        rowKey: null,
        mine: "Mornings",
        theirs: "Evenings",
      },
    ]);
  });

  it("merges people row by row and asks only about the row both changed", () => {
    const [dana, luis] = cedarPark.identity.people as [Person, Person];
    const rosa = { ...luis, key: "rosa", name: "Rosa Herrera", relation: "mother" };
    const { content, conflicts } = mergeContent(
      cedarPark,
      identity({ people: [{ ...dana, relation: "wife" }, luis, rosa] }),
      identity({
        people: [
          { ...dana, relation: "buyer" },
          { ...luis, decides: false },
        ],
      }),
    );
    expect(content.identity.people).toEqual([
      { ...dana, relation: "wife" },
      { ...luis, decides: false },
      rosa,
    ]);
    expect(conflicts.map(({ field, rowKey }) => [field, rowKey])).toEqual([["PEOPLE", "dana"]]);
  });

  it("drops a row that one side removed and the other left alone", () => {
    const [dana] = cedarPark.identity.people as [Person];
    const { content, conflicts } = mergeContent(cedarPark, identity({ people: [dana] }), cedarPark);
    expect(content.identity.people).toEqual([dana]);
    expect(conflicts).toEqual([]);
  });

  it("keeps a row that one side removed while the other wrote in it, and asks", () => {
    const [dana, luis] = cedarPark.identity.people as [Person, Person];
    const written = { ...luis, relation: "brother" };
    const { content, conflicts } = mergeContent(
      cedarPark,
      identity({ people: [dana] }),
      identity({ people: [dana, written] }),
    );
    expect(content.identity.people).toEqual([dana, written]);
    expect(conflicts).toMatchObject([{ rowKey: "luis", mine: null, theirs: written }]);
  });

  it("puts both sides' must-haves together, also when neither was asked before", () => {
    const base = qualification({ mustHaves: { state: "NOT_ASKED" } });
    const { content, conflicts } = mergeContent(
      base,
      qualification({ mustHaves: known(["Two-car garage"]) }),
      qualification({ mustHaves: known(["Ground-floor bedroom"]) }),
    );
    expect(conflicts).toEqual([]);
    expect(content.qualification.mustHaves).toEqual(known(["Two-car garage", "Ground-floor bedroom"]));
  });

  it("keeps the order that one side gave to a list", () => {
    const turned = [...cedarPark.nextAction.expectations].reverse();
    const mine = { ...cedarPark, nextAction: { ...cedarPark.nextAction, expectations: turned } };
    expect(
      mergeContent(cedarPark, mine, qualification({ notes: "x" })).content.nextAction.expectations,
    ).toEqual(turned);
  });
});

describe("mergeContent, for any three drafts", () => {
  it("gives the other side when one side changed nothing", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, changed) => {
        expect(mergeContent(base, changed, base)).toEqual({ content: changed, conflicts: [] });
        expect(mergeContent(base, base, changed)).toEqual({ content: changed, conflicts: [] });
        expect(mergeContent(base, changed, changed)).toEqual({ content: changed, conflicts: [] });
      }),
    );
  });

  it("has the same conflicts, sides swapped, whoever merges", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, one, other) => {
        const there = mergeContent(base, one, other).conflicts;
        const back = mergeContent(base, other, one).conflicts;
        const swapped = back.map((conflict) => ({
          ...conflict,
          mine: conflict.theirs,
          theirs: conflict.mine,
        }));
        expect(sorted(there)).toEqual(sorted(swapped));
      }),
    );
  });

  it("loses nothing that either side wrote", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, one, other) => {
        const { content, conflicts } = mergeContent(base, one, other);
        for (const field of contentFields) {
          const asked = conflicts.filter((conflict) => conflict.field === field);
          const present = [
            ...parts(content, field),
            ...asked.flatMap(({ mine, theirs }) => [mine, theirs].flatMap(flat)),
          ];
          const before = parts(base, field);
          for (const part of [...parts(one, field), ...parts(other, field)]) {
            const wasThere = before.some((old) => sameValue(old, part));
            if (!wasThere) expect(present, `${field} lost ${JSON.stringify(part)}`).toContainEqual(part);
          }
        }
      }),
    );
  });

  it("keeps what both sides kept, and makes no second row with one key", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, one, other) => {
        const { content } = mergeContent(base, one, other);
        for (const field of rowFields) {
          const keys = keysOf(content, field);
          expect(new Set(keys).size).toBe(keys.length);
          for (const key of keysOf(one, field))
            if (keysOf(other, field).includes(key)) expect(keys).toContain(key);
        }
      }),
    );
  });
});

type Person = IdentitySection["people"][number];

function identity(changes: Partial<IdentitySection>): HandoffContent {
  return { ...cedarPark, identity: { ...cedarPark.identity, ...changes } };
}

function qualification(changes: Partial<QualificationSection>): HandoffContent {
  return { ...cedarPark, qualification: { ...cedarPark.qualification, ...changes } };
}

/** The smallest things that must not get lost: rows, texts of lists, else the whole value. */
function parts(content: HandoffContent, field: (typeof contentFields)[number]): readonly unknown[] {
  return flat(readField(content, field));
}

function flat(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  if (typeof value === "object" && value !== null && "state" in value && "value" in value) {
    // An answer without a text in it holds no text to lose.
    return Array.isArray(value.value) ? value.value : [value];
  }
  return [value];
}

function keysOf(content: HandoffContent, field: (typeof contentFields)[number]): readonly string[] {
  return (readField(content, field) as readonly { key: string }[]).map(({ key }) => key);
}

function sorted(conflicts: readonly { field: string; rowKey: string | null }[]): readonly unknown[] {
  return conflicts.toSorted((a, b) => `${a.field}${a.rowKey}`.localeCompare(`${b.field}${b.rowKey}`));
}
