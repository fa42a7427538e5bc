import type { Expectation, Say } from "@baton/playbook";
import { pickByTyping } from "../fields/pick.ts";
import type { Choice } from "../form-data.ts";

/**
 * What a quickly typed expectation means: "mag" or "walk the Magnolia" is a plan to walk, "design" the design
 * center, "incentives" the incentives. Anything else stays in the buyer's words.
 */
export function readExpectation(row: Expectation, floorplans: readonly Choice[], say: Say): Expectation {
  const text = row.note.trim().toLowerCase();
  const begins = (words: string) => [words, say(words)].some((said) => said.toLowerCase().startsWith(text));
  if (row.kind !== "OTHER" || text.length < 3) return row;
  const plan = pickByTyping(text.replace(/^(walk|see|recorrer|ver)\s+/, ""), floorplans);
  if (plan) return { ...row, kind: "WALK_PLAN", floorplanId: plan.id, note: "" };
  if (begins("Design center")) return { ...row, kind: "DESIGN_CENTER", note: "" };
  if (begins("Incentives")) return { ...row, kind: "INCENTIVES", note: "" };
  return row;
}
