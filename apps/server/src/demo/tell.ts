import type { Act } from "./acts.ts";
import { fernhollow } from "./fernhollow.ts";
import { households } from "./households.ts";
import { type Lead, leadOf, localInstant } from "./lead.ts";
import { type Storyline, storylines } from "./storylines.ts";
import { tellTour } from "./tell-tour.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Everything that happened at the demo builder up to `now`, in order. The same `now` gives the same story. */
export function tellStory(now: Date): readonly Act[] {
  const acts = households.flatMap((household, index) => {
    const lead = leadOf(household, index);
    const stories = storylines.filter((story) => story.household === index);
    return [...meet(lead, stories[0], now), ...stories.flatMap((story) => tellTour(lead, story, now))];
  });
  // Stable: what happens at one instant keeps the order it was told in.
  return [choosePattern(now), ...acts]
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The demo's people go over the day's tours every morning, so that the sync is among what waits for them. */
function choosePattern(now: Date): Act {
  const at = localInstant(now, fernhollow.communities.cedarPark.timeZone, -30, "09:00");
  return { kind: "choosePattern", at, by: "sam", pattern: "MORNING_SYNC" };
}

/** The first contact: a day before the first tour was booked, or in the last days where there is no tour yet. */
function meet(lead: Lead, first: Storyline | undefined, now: Date): readonly Act[] {
  const { key, index, household, people, osc, profile, plans, say, zone } = lead;
  const at = first
    ? new Date(localInstant(now, zone, ...first.booked).getTime() - 26 * hour)
    : localInstant(now, zone, index - households.length, "15:40");
  return [
    {
      kind: "createBuyer",
      at,
      by: osc,
      buyer: key,
      people,
      phone: `+1${zone === "America/Denver" ? "720" : "512"}55501${String((index * 7) % 100).padStart(2, "0")}`,
      email: `${people[0]?.name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`,
      source: household.source,
    },
    {
      kind: "recordInteraction",
      at: new Date(at.getTime() + 4 * minute),
      by: osc,
      interaction: `${key}-first`,
      buyer: key,
      channel: channels[household.source] ?? "EMAIL",
      summary: say(profile.said[0]),
      plans: [plans[0]],
      objections: [],
    },
  ];
}

const channels: Readonly<Record<string, "CALL" | "CHAT" | "VISIT">> = {
  "Phone call": "CALL",
  "Website chat": "CHAT",
  "Walk-in": "VISIT",
};
