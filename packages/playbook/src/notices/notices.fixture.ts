import type { NoticePerson } from "./notice.ts";
import type { TourPeople } from "./people.ts";
import type { TourNoticeFacts } from "./tour-notices.ts";

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
