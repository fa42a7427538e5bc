import type { Expectation } from "@baton/playbook";
import { pickByTyping } from "../fields/pick.ts";
import type { Choice } from "../form-data.ts";

/**
 * What a quickly typed expectation means: "mag" or "walk the Magnolia" is a plan to walk, "design" the design
 * center, "incentives" the incentives. Anything else stays in the buyer's words.
 */
export function readExpectation(row: Expectation, floorplans: readonly Choice[]): Expectation {
  const text = row.note.trim().toLowerCase();
  if (row.kind !== "OTHER" || text.length < 3) return row;
  const plan = pickByTyping(text.replace(/^(walk|see)\s+/, ""), floorplans);
  if (plan) return { ...row, kind: "WALK_PLAN", floorplanId: plan.id, note: "" };
  if ("design center".startsWith(text)) return { ...row, kind: "DESIGN_CENTER", note: "" };
  if ("incentives".startsWith(text)) return { ...row, kind: "INCENTIVES", note: "" };
  return row;
}
