import { defaultPolicy } from "../policy/policy.ts";
import type { NoticePerson } from "./notice.ts";
import type { TourPeople } from "./people.ts";
import { type TourNoticeFacts, tourNotices } from "./tour-notices.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Saturday 11:00 in Texas, booked on the Wednesday at 15:00. */
export const start = new Date("2026-11-28T17:00:00Z");
export const booked = new Date("2026-11-25T21:00:00Z");
const night = { timeZone: "America/Chicago", from: "21:00", to: "07:00" };

export const person = (id: string, quiet = false): NoticePerson => ({ id, quietHours: quiet ? night : null });

export const people: TourPeople = {
  osc: person("osc"),
  oscOnCall: null,
  covering: null,
  osm: person("osm"),
  salesManagers: [person("manager")],
};

export const asleep: TourPeople = {
  ...people,
  osc: person("osc", true),
  osm: person("osm", true),
  salesManagers: [person("manager", true)],
};

export const bookedTour: TourNoticeFacts = {
  tourId: "tour",
  handoffId: null,
  timeZone: "America/Chicago",
  startsAt: start,
  endsAt: new Date(start.getTime() + hour),
  bookedAt: booked,
  rescheduledAt: null,
  cancelled: false,
  draftCreatedAt: null,
  firstDeliveredAt: null,
  currentVersionReadAt: [],
  returnedAt: null,
  outcomeAt: null,
  currentVersion: null,
  earlierVersionUsed: false,
  returnId: null,
  corrections: [],
  questions: [],
};

export const later = (instant: Date, { hours = 0, minutes = 0, ms = 0 }) =>
  new Date(instant.getTime() + hours * hour + minutes * minute + ms);

/** The tour with a version delivered and everything before it done. */
export function delivered(at: Date, changes: Partial<TourNoticeFacts> = {}): TourNoticeFacts {
  return {
    ...bookedTour,
    handoffId: "handoff",
    draftCreatedAt: at,
    firstDeliveredAt: at,
    currentVersion: { number: 1, deliveredAt: at },
    ...changes,
  };
}

/** Everything time alone brings, in order: "DELIVERY REMINDER osc Fri 15:00", in the tour's zone. */
export function told(tour: TourNoticeFacts, who: TourPeople = people, from = booked): readonly string[] {
  const facts = { ...tour, endsAt: later(tour.startsAt, { hours: 1 }) };
  const lines: string[] = [];
  let now: Date | null = from;
  const seen = new Set<string>();
  while (now) {
    const { due, nextAt } = tourNotices(facts, defaultPolicy, who, now);
    for (const { rule, stage, memberId, arming, at } of due) {
      const key = [rule, stage, memberId, arming].join();
      if (!seen.has(key)) lines.push(`${rule} ${stage} ${memberId} ${clock(at)}`);
      seen.add(key);
    }
    now = nextAt;
  }
  return lines;
}

/** A day ends a millisecond before midnight, and the four hours before its end begin as long before eight. */
function clock(at: Date): string {
  const shown = {
    timeZone: "America/Chicago",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return later(at, { ms: 1 }).toLocaleString("en-GB", shown).replace(",", "");
}
