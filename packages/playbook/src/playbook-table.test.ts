import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policyBounds, policyFigures } from "./policy/bounds.ts";
import { defaultPolicy } from "./policy/policy.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const schema = read("packages/api-contract/schema.graphql");
const rows = rowsOf(read("docs/playbook.md"));

describe("every rule in docs/playbook.md", () => {
  it("is in the table, and the table is read", () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  it.each(rows)("$rule is computed, served, shown and tested", (row) => {
    expect(row.facts).not.toBe("");
    const [file = "", name = ""] = codeIn(row.decider).split("#");
    expect(read(`packages/playbook/src/${file}`)).toMatch(new RegExp(`^export function ${name}\\b`, "m"));
    expect(fieldsOf(codeIn(row.field).split(".")[0])).toContain(codeIn(row.field).split(".")[1]);
    expect(existsSync(new URL(placeOf(codeIn(row.screen)), root))).toBe(true);
    const test = read(`packages/playbook/src/${codeIn(row.test)}`);
    // Tested under its own name, or through the one that stands for all the rules of a tour.
    expect(test).toMatch(new RegExp(`\\b(${name}|handoffTiming)\\b`));
  });
});

describe("the figures in docs/playbook.md", () => {
  const page = read("docs/playbook.md");

  it.each(policyFigures.filter((figure) => !figure.startsWith("brief")))("tell %s as it is", (figure) => {
    const { min, max, unit } = policyBounds[figure];
    expect(page).toContain(`| \`${figure}\` | ${defaultPolicy[figure]} | ${min} to ${max} ${unit}`);
  });

  it("tell how long a brief is", () => {
    const { briefWordsMin: min, briefWordsMax: max } = defaultPolicy;
    const { briefWordsMin: bounds } = policyBounds;
    expect(page).toContain(`| ${min}, ${max} | ${bounds.min} to ${bounds.max} words`);
  });
});

interface Row {
  readonly rule: string;
  readonly facts: string;
  readonly decider: string;
  readonly field: string;
  readonly screen: string;
  readonly test: string;
}

/** The rows of the table whose first column is in bold: a rule. */
function rowsOf(page: string): readonly Row[] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("| **"))
    .map((line) => {
      const [rule = "", facts = "", decider = "", field = "", screen = "", test = ""] = line
        .slice(1, -1)
        .split(" | ")
        .map((cell) => cell.trim());
      return { rule: /\*\*(.+?)\*\*/.exec(rule)?.[1] ?? "", facts, decider, field, screen, test };
    });
}

/** The one thing in code marks in a cell. */
function codeIn(cell: string): string {
  const found = /^`([^`]+)`$/.exec(cell)?.[1];
  if (!found) throw new Error(`A cell of docs/playbook.md names nothing in code marks: “${cell}”.`);
  return found;
}

function placeOf(screen: string): string {
  return /^(apps|packages)\//.test(screen) ? screen : `packages/widgets/src/${screen}`;
}

/** The fields of a type of the committed schema. */
function fieldsOf(type = ""): readonly string[] {
  const body = new RegExp(`^type ${type}\\b[^{]*\\{(.*?)^\\}`, "ms").exec(schema)?.[1] ?? "";
  return [...body.matchAll(/^ {2}(\w+)(?=[(:])/gm)].map(([, name = ""]) => name);
}
