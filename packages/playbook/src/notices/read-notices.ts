import type { PlaybookPolicy } from "../policy/policy.ts";
import { readTiming } from "../timing/read.ts";
import { after, hour, latest } from "../timing/steps.ts";
import type { Notice } from "./notice.ts";
import { orManagers, type TourPeople } from "./people.ts";
import { tell } from "./plan.ts";
import type { TourNoticeFacts } from "./tour-notices.ts";

/** Still unread this long before the start, the OSM is reminded a second time. */
const lastCall = hour;

/** The 4-hour read of the current version, and that there is a newer one than somebody holds on to. */
export function readNotices(
  facts: TourNoticeFacts,
  policy: PlaybookPolicy,
  people: TourPeople,
): readonly Notice[] {
  const { currentVersion: version, startsAt } = facts;
  if (!version || facts.returnedAt || version.deliveredAt >= startsAt) return [];
  const { opensAt, state } = readTiming(facts, policy, version.deliveredAt);
  if (state !== "UNREAD" && state !== "READ_EARLY") return [];
  const unread = state === "UNREAD";
  const osm = orManagers(people.osm, people);
  const known = version.deliveredAt;
  const arming = `${startsAt.toISOString()} v${version.number}`;
  const rule = { rule: "READ", subject: handoffOf(facts), arming, dueAt: startsAt } as const;
  const reminder = { ...rule, stage: "REMINDER", known, saveBy: startsAt } as const;
  const lastAt = after(startsAt, -lastCall);

  const notices: Notice[] = [];
  if (unread && facts.earlierVersionUsed) {
    const news = { ...rule, rule: "NEW_VERSION", stage: "NEWS", dueAt: null } as const;
    notices.push(...tell(osm, { ...news, wanted: known, known, saveBy: startsAt }));
  }
  // A newer version that comes while the time to read runs is news already.
  if (known <= opensAt || !facts.earlierVersionUsed)
    notices.push(...tell(osm, { ...reminder, wanted: latest(opensAt, known) }));
  if (unread && latest(opensAt, known) < lastAt)
    notices.push(...tell(osm, { ...reminder, arming: `${arming} last`, wanted: lastAt }));
  if (unread) {
    const missed = { ...rule, stage: "MISSED", wanted: startsAt, known: startsAt, saveBy: null } as const;
    notices.push(...tell(people.salesManagers, missed));
  }
  return notices;
}

/** @throws Error where there was nothing to deliver */
export function handoffOf({ handoffId }: TourNoticeFacts) {
  if (handoffId === null) throw new Error("A version was delivered without a handoff");
  return { type: "Handoff", id: handoffId } as const;
}
