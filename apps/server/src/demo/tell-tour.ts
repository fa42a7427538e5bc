import type { HandoffContent } from "@baton/playbook";
import { actionsOf } from "./actions.ts";
import type { Act } from "./acts.ts";
import { completeContent, correctedContent, incompleteContent } from "./content.ts";
import { endTour } from "./end-tour.ts";
import { inTurn, type Lead, localInstant } from "./lead.ts";
import { profiles } from "./profiles.ts";
import { type Due, errands, type PromiseData, promises } from "./promises.ts";
import { type Moment, type Script, scripts } from "./scripts.ts";
import type { Storyline } from "./storylines.ts";
import { turnsOf } from "./turns.ts";

const minute = 60_000;
const hour = 60 * minute;

/** One tour of a lead, with what its parts have in common. */
export interface Tale {
  readonly lead: Lead;
  readonly script: Script;
  readonly tour: string;
  readonly beBack: boolean;
  readonly startsAt: Date;
  readonly bookedAt: Date;
  readonly content: HandoffContent;
  readonly interactions: readonly string[];
  readonly when: (moment: Moment) => Date;
  readonly say: (text: string) => string;
}

/** What happened around one tour: the call and the booking, the handoff, its promises, how it ended. */
export function tellTour(lead: Lead, story: Storyline, now: Date): readonly Act[] {
  const { key, zone, people, profile, plans } = lead;
  const tour = `${key}-tour${story.beBack ? "-2" : ""}`;
  const startsAt = localInstant(now, zone, story.day, story.time);
  const weekday = new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: zone }).format(startsAt);
  const say = (text: string) => lead.say(text, weekday);
  const tale: Tale = {
    lead,
    script: scripts[story.script],
    tour,
    beBack: story.beBack ?? false,
    startsAt,
    bookedAt: localInstant(now, zone, ...story.booked),
    content: completeContent(people, profile, plans, say, actionsOf(lead, startsAt)),
    interactions: [`${key}-first`, `${tour}-call`],
    when: (moment) => momentAt(moment, startsAt, zone),
    say,
  };
  return [
    ...booking(tale),
    ...writing(tale),
    ...promising(tale),
    ...reading(tale),
    ...turnsOf(tale),
    ...endTour(tale),
  ];
}

/** Nobody prepares a tour in the middle of the night: its morning begins when the sales center is opened. */
function momentAt(moment: Moment, startsAt: Date, zone: string): Date {
  if (typeof moment !== "number") return localInstant(startsAt, zone, ...moment);
  const opening = localInstant(startsAt, zone, 0, "07:45");
  return new Date(Math.max(startsAt.getTime() + moment * hour, opening.getTime()));
}

function booking({ lead, script, tour, beBack, startsAt, bookedAt, when, say }: Tale): readonly Act[] {
  const { key, osc, osm, plans, community, profile } = lead;
  const [objection, answer] = profile.objection;
  const talk: Act = {
    kind: "recordInteraction",
    at: new Date(bookedAt.getTime() - 25 * minute),
    by: osc,
    interaction: `${tour}-call`,
    buyer: key,
    channel: "CALL",
    summary: beBack ? saidAgain : say(profile.said[1]),
    plans,
    objections: [{ key: "objection-1", objection: say(objection), answer: say(answer) }],
  };
  const book = {
    kind: "bookTour",
    at: bookedAt,
    by: osc,
    tour,
    buyer: key,
    community,
    osm,
    startsAt: script.moved === undefined ? startsAt : new Date(startsAt.getTime() + 24 * hour),
    visit: beBack ? "BE_BACK" : "FIRST_VISIT",
  } as const;
  if (script.moved === undefined) return [talk, book];
  const reason = "The buyer asked for an earlier day.";
  return [talk, book, { kind: "moveTour", at: when(script.moved), by: osc, tour, startsAt, reason }];
}

function writing({ lead, script, tour, bookedAt, content, interactions, when }: Tale): readonly Act[] {
  const { osc } = lead;
  if (script.draft === "none") return [];
  const acts: Act[] = [
    {
      kind: "saveDraft",
      at: new Date(bookedAt.getTime() + 15 * minute),
      by: osc,
      tour,
      content: script.draft === "incomplete" ? incompleteContent(content) : content,
      interactions,
    },
  ];
  if (script.deliver !== undefined) acts.push({ kind: "deliver", at: when(script.deliver), by: osc, tour });
  if (script.redeliver !== undefined) {
    const at = when(script.redeliver);
    const corrected = new Date(at.getTime() - 4 * minute);
    acts.push(
      { kind: "saveDraft", at: corrected, by: osc, tour, content: correctedContent(content), interactions },
      { kind: "deliver", at, by: osc, tour },
    );
  }
  return acts;
}

/** What is said when somebody comes a second time. */
const saidAgain = "Called after their visit. They want to come again and have written their questions down.";

function promising(tale: Tale): readonly Act[] {
  const { lead, script, tour, beBack, bookedAt, when, say } = tale;
  const { key, index, osc, profile } = lead;
  const acts: Act[] = [];
  if (script.draft !== "none") {
    const told: readonly PromiseData[] = beBack ? promises.comingBack : profile.promises;
    const { words, keeper, due, kept } = inTurn(told, Math.floor(index / profiles.length));
    const by = lead[keeper];
    const at = new Date(bookedAt.getTime() + 18 * minute);
    const dueAt = dueOf(due, at, tale);
    const promise = `${tour}-promise`;
    const source = { handoffOf: tour };
    acts.push({
      kind: "makePromise",
      at,
      by: osc,
      promise,
      buyer: key,
      words: say(words),
      owner: by,
      source,
      dueAt,
    });
    if (script.promise) {
      const [kind, settled] = script.promise;
      const inTime = Math.min(when(settled).getTime(), dueAt.getTime() - 20 * minute);
      const settledAt = kind === "keepPromise" ? new Date(inTime) : when(settled);
      acts.push({ kind, at: settledAt, by, promise, note: notes[kind](say(kept)) });
    }
  }
  if (index % 4 === 0 && !beBack) acts.push(...errand(tale));
  return acts;
}

/** Never after the tour it is for; a date that is all but there when the promise is made becomes the tour itself. */
function dueOf(due: Due, madeAt: Date, { startsAt, lead: { zone } }: Tale): Date {
  const asked = {
    tour: () => startsAt,
    morning: () => new Date(startsAt.getTime() - 2 * hour),
    eveningBefore: () => localInstant(startsAt, zone, -1, "18:00"),
    nextDay: () => localInstant(madeAt, zone, 1, "18:00"),
  }[due]();
  return asked > startsAt || asked.getTime() < madeAt.getTime() + hour ? startsAt : asked;
}

/** A small promise made while booking; every second one was forgotten and is overdue. */
function errand({ lead, tour, bookedAt }: Tale): readonly Act[] {
  const { key, index, zone } = lead;
  const { words, keeper, kept } = inTurn(errands, index / 4);
  const by = lead[keeper];
  const promise = `${tour}-errand`;
  const made: Act = {
    kind: "makePromise",
    at: new Date(bookedAt.getTime() - 20 * minute),
    by,
    promise,
    buyer: key,
    words,
    owner: by,
    source: { interaction: `${tour}-call` },
    dueAt: localInstant(bookedAt, zone, 1, "18:00"),
  };
  if (index % 8 === 4) return [made];
  const at = localInstant(bookedAt, zone, 1, "17:02");
  return [made, { kind: "keepPromise", at, by, promise, note: kept }];
}

const notes = {
  keepPromise: (evidence: string) => evidence,
  breakPromise: () => "It was not ready in time. Called them, said so, and agreed on a new day.",
  releasePromise: () => "They told us by phone that they no longer need it.",
};

function reading({ lead, script, tour, when, say }: Tale): readonly Act[] {
  return [script.read, script.readAgain]
    .filter((moment) => moment !== undefined)
    .map((moment) => ({
      kind: "acknowledge",
      at: when(moment),
      by: lead.osm,
      tour,
      readBack: say(lead.profile.readBack),
    }));
}
