import { isBlank } from "../text/clean-text.ts";
import type { Contingency, Expectation, FloorplanDiscussed, HouseholdPerson, Objection } from "./content.ts";
import { type ContentNames, floorplanName } from "./names.ts";
import { expectationWords } from "./words.ts";

/** "Dana Herrera (mother) — decides, comes to the tour"; "" for a row with nothing in it. */
export function personInWords({ name, relation, decides, comesToTour }: HouseholdPerson): string {
  if (isBlank(name) && isBlank(relation)) return "";
  const who = `${isBlank(name) ? "Not named yet" : name}${isBlank(relation) ? "" : ` (${relation})`}`;
  const roles = [decides ? "decides" : "", comesToTour ? "comes to the tour" : ""].filter(Boolean).join(", ");
  return withNote(who, roles);
}

/** "Magnolia — liked the porch". */
export function floorplanInWords({ floorplanId, note }: FloorplanDiscussed, names: ContentNames): string {
  return withNote(floorplanName(names, floorplanId), note);
}

/** "HOA fee — told: capped at 3 % until 2029". */
export function objectionInWords({ objection, answer }: Objection): string {
  if (isBlank(objection) && isBlank(answer)) return "";
  const raised = isBlank(objection) ? "Objection not written down" : objection;
  return withNote(raised, isBlank(answer) ? "not answered yet" : `told: ${answer}`);
}

/** "Walk the Magnolia — ground-floor bedroom first", "Design center — 20 minutes". */
export function expectationInWords({ kind, floorplanId, note }: Expectation, names: ContentNames): string {
  const plan = floorplanId === null ? null : floorplanName(names, floorplanId);
  if (kind === "OTHER") return plan === null ? note : withNote(plan, note);
  if (kind !== "WALK_PLAN")
    return withNote(plan === null ? expectationWords[kind] : `${expectationWords[kind]}, ${plan}`, note);
  if (plan === null) return withNote(expectationWords.WALK_PLAN, note);
  return withNote(plan.startsWith("a ") ? `Walk ${plan}` : `Walk the ${plan}`, note);
}

/** "If they ask about the HOA fee, then show what it covers first"; a condition written as a clause stays one. */
export function contingencyInWords({ condition, response }: Contingency): string {
  if (isBlank(condition) && isBlank(response)) return "";
  const clause = condition.replace(/^if\s+/i, "");
  const asked = clause === condition && !/^(they|he|she|the buyer)\s/i.test(clause);
  const when = isBlank(condition) ? "If they ask" : `If ${asked ? "they ask about " : ""}${clause}`;
  return `${when}, then ${isBlank(response) ? "(nothing written)" : response.replace(/^then\s+/i, "")}`;
}

function withNote(text: string, note: string): string {
  return isBlank(note) ? text : `${text} — ${note}`;
}
