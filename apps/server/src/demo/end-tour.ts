import type { Act } from "./acts.ts";
import { localInstant } from "./lead.ts";
import type { Tale } from "./tell-tour.ts";

type Ending = Extract<Act, { kind: "recordOutcome" }>;

/** How a tour ended, if it has: called off, nobody came, or what was said of it, by the OSM and by the buyer. */
export function endTour(tale: Tale): readonly Act[] {
  const { lead, script, tour, when } = tale;
  if (script.cancel !== undefined) {
    const reason = "The buyer’s plans changed; they will call again.";
    return [{ kind: "cancelTour", at: when(script.cancel), by: lead.osc, tour, reason }];
  }
  if (script.outcome === undefined) return [];
  const recorded = { kind: "recordOutcome", at: when(script.outcome), by: lead.osm, tour } as const;
  return [{ ...recorded, ...(script.noShow ? noShow(tale) : attended(tale)) }, ...buyersWord(tale)];
}

function buyersWord({ lead, script, tour, when }: Tale): readonly Act[] {
  const { buyerAsked, buyerAnswered } = script;
  if (buyerAsked === undefined) return [];
  const asked: Act = { kind: "askBuyer", at: when(buyerAsked), by: lead.osm, tour };
  if (buyerAnswered === undefined) return [asked];
  const [at, hadToRepeat, comment] = buyerAnswered;
  return [asked, { kind: "buyerAnswers", at: when(at), by: lead.osm, tour, hadToRepeat, comment }];
}

type Told = Omit<Ending, "kind" | "at" | "by" | "tour">;

function attended({ lead, script, startsAt, say }: Tale): Told {
  const { profile, plans, zone } = lead;
  const [result, summary] = profile.result;
  const [words, owner, days, time] = profile.next;
  const stillOpen = result === "BE_BACK" || result === "FOLLOW_UP";
  return {
    attendance: "ATTENDED",
    result,
    summary: say(summary),
    walked: profile.walked.flatMap((reaction, index) => {
      const plan = plans[index];
      return plan && reaction ? [{ plan, reaction }] : [];
    }),
    objectionsOpen: stillOpen ? [say(profile.objection[0])] : [],
    next: { words: say(words), owner: lead[owner], dueAt: localInstant(startsAt, zone, days, time) },
    askedAgain: script.askedAgain ? ["BUDGET", "FINANCING"] : [],
  };
}

function noShow({ lead, startsAt }: Tale): Told {
  return {
    attendance: "NO_SHOW",
    result: "FOLLOW_UP",
    summary: "Nobody came. Waited half an hour and left a message.",
    walked: [],
    objectionsOpen: [],
    next: {
      words: "Call tomorrow morning and offer two new times.",
      owner: lead.osc,
      dueAt: localInstant(startsAt, lead.zone, 1, "10:00"),
    },
    askedAgain: [],
  };
}
