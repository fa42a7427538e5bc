import type { Act } from "./acts.ts";
import type { Tale } from "./tell-tour.ts";

/** What went back and forth over a handoff: sent back, asked, answered, confirmed or corrected. */
export function turnsOf({ lead, script, tour, when }: Tale): readonly Act[] {
  const { osc, osm } = lead;
  const acts: Act[] = [];
  if (script.sentBack !== undefined) {
    const words = "It says both plans are above their budget. Which one do I walk with them?";
    acts.push({ kind: "sendBack", at: when(script.sentBack), by: osm, tour, reason: "UNCLEAR", words });
  }
  if (script.asked !== undefined) {
    const question = `${tour}-question`;
    const words = "Does the ground-floor bedroom have to have its own bath?";
    acts.push({ kind: "ask", at: when(script.asked), by: osm, tour, question, words });
    if (script.answered !== undefined) {
      const answer = "Yes: her mother moves in with them and uses a walker.";
      acts.push({ kind: "answer", at: when(script.answered), by: osc, question, words: answer });
    }
  }
  if (script.corrected !== undefined) {
    const correction = "One thing: they have seen the second plan on video. Start with the first.";
    acts.push({ kind: "correct", at: when(script.corrected), by: osc, tour, correction });
  }
  return acts;
}
