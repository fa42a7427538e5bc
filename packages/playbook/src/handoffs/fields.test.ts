import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { contentFields, readField } from "./content-fields.ts";
import { emptyContent } from "./empty-content.ts";
import { answerFields, fieldsOf, handoffFields, handoffSections } from "./fields.ts";

describe("fields", () => {
  it("belong to exactly one section each, in form order", () => {
    expect(handoffSections.flatMap(fieldsOf)).toEqual(handoffFields);
  });

  it("are those of the API", () => {
    const schema = readFileSync(new URL("../../../api-contract/schema.graphql", import.meta.url), "utf8");
    const named = /enum HandoffField\s*{([^}]*)}/.exec(schema)?.[1] ?? "";
    const values = named.replace(/"""[\s\S]*?"""|"[^"]*"|#.*/g, "").match(/[A-Z_]+/g) ?? [];
    expect(values.toSorted()).toEqual([...handoffFields].toSorted());
  });

  it("are all in the content but for promises, which are records of their own", () => {
    expect([...contentFields, "PROMISES"].toSorted()).toEqual([...handoffFields].toSorted());
  });

  it("that are questions start as not asked", () => {
    for (const field of answerFields)
      expect(readField(emptyContent(), field)).toEqual({ state: "NOT_ASKED" });
  });

  it("never ask for household facts: those are recorded as volunteered", () => {
    expect(defaultPolicy.requiredFields).not.toContain("VOLUNTEERED_FACTS");
  });
});
