import { isBlank } from "../text/clean-text.ts";
import type { Language } from "../text/language.ts";
import { formatDayTime } from "../timing/format.ts";
import type {
  Contingency,
  Expectation,
  FloorplanDiscussed,
  HandoffAction,
  HouseholdPerson,
  Objection,
} from "./content.ts";
import { type ContentNames, floorplanName, memberName } from "./names.ts";
import { expectationWords } from "./words.ts";

/** "Dana Herrera (mother) — decides, comes to the tour"; "" for a row with nothing in it. */
export function personInWords(
  { name, relation, decides, comesToTour }: HouseholdPerson,
  { say }: Language,
): string {
  if (isBlank(name) && isBlank(relation)) return "";
  const who = `${isBlank(name) ? say("Not named yet") : name}${isBlank(relation) ? "" : ` (${relation})`}`;
  const roles = [decides && say("decides"), comesToTour && say("comes to the tour")]
    .filter(Boolean)
    .join(", ");
  return withNote(who, roles);
}

/** "Magnolia — liked the porch". */
export function floorplanInWords(
  { floorplanId, note }: FloorplanDiscussed,
  names: ContentNames,
  language: Language,
): string {
  return withNote(floorplanName(names, floorplanId, language), note);
}

/** "HOA fee — told: capped at 3 % until 2029". */
export function objectionInWords({ objection, answer }: Objection, { say }: Language): string {
  if (isBlank(objection) && isBlank(answer)) return "";
  const raised = isBlank(objection) ? say("Objection not written down") : objection;
  return withNote(raised, say(isBlank(answer) ? "not answered yet" : "told: {answer}", { answer }));
}

/** "Walk the Magnolia — ground-floor bedroom first", "Design center — 20 minutes". */
export function expectationInWords(
  { kind, floorplanId, note }: Expectation,
  names: ContentNames,
  language: Language,
): string {
  const { say } = language;
  const plan = floorplanId === null ? null : floorplanName(names, floorplanId, language);
  if (kind === "OTHER") return plan === null ? note : withNote(plan, note);
  if (plan === null) return withNote(say(expectationWords[kind]), note);
  if (kind !== "WALK_PLAN") return withNote(`${say(expectationWords[kind])}, ${plan}`, note);
  const offered = floorplanId !== null && names.floorplan(floorplanId) !== undefined;
  return withNote(say(offered ? "Walk the {plan}" : "Walk {plan}", { plan }), note);
}

/**
 * "If they ask about the HOA fee, then show what it covers first"; a condition written as a clause stays one, in
 * English or in Spanish, whatever language the reader has.
 */
export function contingencyInWords({ condition, response }: Contingency, { say }: Language): string {
  if (isBlank(condition) && isBlank(response)) return "";
  const clause = condition.replace(/^(if|si)\s+/i, "");
  const asked =
    clause === condition && !/^(they|he|she|the buyer|ellos|ellas|él|ella|el comprador)\s/i.test(clause);
  const then = isBlank(response) ? say("(nothing written)") : response.replace(/^(then|entonces)\s+/i, "");
  if (isBlank(condition)) return say("If they ask, then {then}", { then });
  if (asked) return say("If they ask about {topic}, then {then}", { topic: clause, then });
  return say("If {clause}, then {then}", { clause, then });
}

/** "Print the incentive sheets — Maya Ortiz, by Sat 11:00 AM". */
export function actionInWords(
  { what, ownerId, dueAt }: HandoffAction,
  names: ContentNames,
  language: Language,
): string {
  if (isBlank(what)) return "";
  const owner = ownerId === null ? "" : memberName(names, ownerId, language);
  const due =
    dueAt === null
      ? ""
      : language.say("by {when}", { when: formatDayTime(new Date(dueAt), names.timeZone, language) });
  return withNote(what, [owner, due].filter(Boolean).join(", "));
}

function withNote(text: string, note: string): string {
  return isBlank(note) ? text : `${text} — ${note}`;
}
