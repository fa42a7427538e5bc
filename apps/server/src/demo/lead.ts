import { localDate, startOfLocalDay, zonedInstant } from "@baton/playbook";
import { type CommunityKey, fernhollow, type MemberKey, type PlanName, staffOf } from "./fernhollow.ts";
import { type Household, type HouseholdPersonData, peopleOf } from "./households.ts";
import { type Profile, profiles } from "./profiles.ts";

/** One household with everything that is told about it. */
export interface Lead {
  readonly key: string;
  readonly index: number;
  readonly household: Household;
  readonly people: readonly HouseholdPersonData[];
  readonly community: CommunityKey;
  readonly zone: string;
  readonly osc: MemberKey;
  readonly osm: MemberKey;
  readonly profile: Profile;
  readonly plans: readonly [PlanName, PlanName];
  /** Fills a text's blanks; `day` is the weekday of the tour. */
  readonly say: (text: string, day?: string) => string;
}

export function leadOf(household: Household, index: number): Lead {
  const community = household.looksAt;
  const offered: readonly PlanName[] = fernhollow.communities[community].plans;
  const first = inTurn(offered, index);
  const second = inTurn(offered, index + 1);
  const staff = staffOf(community, index);
  const [oscName = ""] = fernhollow.members[staff.osc].name.split(" ");
  return {
    key: `buyer-${index}`,
    index,
    household,
    people: peopleOf(household),
    community,
    zone: fernhollow.communities[community].timeZone,
    ...staff,
    profile: inTurn(profiles, index),
    plans: [first, second],
    say: (text, day = "the day") =>
      text
        .replaceAll("{a}", first)
        .replaceAll("{b}", second)
        .replaceAll("{day}", day)
        .replaceAll("{osc}", oscName),
  };
}

/** The one whose turn it is, beginning anew after the last. */
export function inTurn<T>(all: readonly T[], index: number): T {
  return all[index % all.length] as T;
}

/** The instant at which clocks in `zone` show `time`, so many days after the day `from` falls in. */
export function localInstant(from: Date, zone: string, days: number, time: string): Date {
  const day = localDate(startOfLocalDay(from, zone, days), zone);
  const instant = zonedInstant(day, time, zone);
  if (!instant.ok) throw new Error(instant.refusal.message);
  return instant.value;
}
