import type { Tx } from "@baton/database";
import {
  commitmentNotices,
  defaultPolicy,
  type Notice,
  type NoticePerson,
  type NoticesDue,
  tourNotices,
} from "@baton/playbook";
import {
  type ActiveMember,
  anyTimeZone,
  liveBuyers,
  openCommitmentsOf,
  peopleOf,
  playbookOf,
} from "./look.queries.ts";
import { insertNotices, type NoticeSent } from "./notification.queries.ts";
import { type LiveTour, liveToursWithFacts } from "./tour-facts.ts";

/** How long after its due time something can still bring a notice: a night and a day's worth of telling. */
const stillLive = 3 * 86_400_000;
const liveSince = (now: Date) => new Date(now.getTime() - stillLive);

/** The buyers that time can still bring a notice about. */
export function buyersToLookAt(tx: Tx, now: Date): Promise<readonly string[]> {
  return liveBuyers(tx, liveSince(now));
}

export interface Look {
  /** What was told by this look and by none before. */
  readonly sent: readonly NoticeSent[];
  /** When to look again; null when time alone will bring nothing more. */
  readonly nextAt: Date | null;
}

/**
 * Derives from how things stand what is to be told about a buyer's tours and promises by now, and tells it, each thing
 * once, however often it is looked at.
 */
export async function lookAtBuyer(
  tx: Tx,
  { builderId, buyerId, now, newId }: LookedAt & { readonly newId: () => string },
): Promise<Look> {
  const since = liveSince(now);
  const tours = await liveToursWithFacts(tx, buyerId, since);
  const commitments = await openCommitmentsOf(tx, buyerId, since);
  if (tours.length === 0 && commitments.length === 0) return { sent: [], nextAt: null };
  const policy = { ...defaultPolicy, ...(await playbookOf(tx)) };
  const people = await whoIsWho(tx, [
    ...tours.flatMap(({ oscId, osmId }) => [oscId, osmId]),
    ...commitments.map(({ ownerId }) => ownerId),
  ]);
  const zone = tours[0]?.facts.timeZone ?? (await anyTimeZone(tx, buyerId));

  const found = [
    ...tours.map(
      (tour): Found => ({
        ...tourNotices(tour.facts, policy, people.ofTour(tour), now),
        tourId: tour.facts.tourId,
      }),
    ),
    ...commitments.map(({ id, ownerId, dueAt, knownAt }): Found => {
      const facts = { id, open: true, dueAt, knownAt: knownAt ?? dueAt };
      const who = { owner: people.find(ownerId, zone), salesManagers: people.managers(zone) };
      return { ...commitmentNotices(facts, policy, who, now), tourId: null };
    }),
  ];
  const rows = found.flatMap(({ due, tourId }) => due.map((notice) => ({ ...notice, tourId })));
  const sent = await insertNotices(tx, { builderId, buyerId, now, newId }, rows);
  return { sent, nextAt: earliest(found) };
}

export interface LookedAt {
  readonly builderId: string;
  readonly buyerId: string;
  /** The domain clock's instant. */
  readonly now: Date;
}

/** A notice with the tour it belongs to. */
export type TourNotice = Notice & { readonly tourId: string | null };

type Found = NoticesDue & { readonly tourId: string | null };

function earliest(found: readonly NoticesDue[]): Date | null {
  const times = found.flatMap(({ nextAt }) => (nextAt ? [nextAt.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

async function whoIsWho(tx: Tx, memberIds: readonly string[]) {
  const { active, onCall } = await peopleOf(tx, [...new Set(memberIds)]);
  const find = (id: string, zone: string) => {
    const member = active.find((one) => one.id === id);
    return member ? toPerson(member, zone) : null;
  };
  const managers = (zone: string) =>
    active.filter(({ role }) => role === "SALES_MANAGER").map((member) => toPerson(member, zone));
  return {
    find,
    managers,
    ofTour({ facts: { timeZone }, oscId, osmId }: LiveTour) {
      const said = onCall.find(({ memberId }) => memberId === oscId) ?? null;
      return {
        osc: find(oscId, timeZone),
        oscOnCall: said,
        covering: said?.coveredById ? find(said.coveredById, timeZone) : null,
        osm: find(osmId, timeZone),
        salesManagers: managers(timeZone),
      };
    },
  };
}

/** Quiet hours are read on the clock where the member works, or else where the buyer is received. */
function toPerson({ id, timeZone, quietFrom, quietTo }: ActiveMember, zone: string): NoticePerson {
  if (quietFrom === null || quietTo === null) return { id, quietHours: null };
  return { id, quietHours: { timeZone: timeZone ?? zone, from: quietFrom, to: quietTo } };
}
