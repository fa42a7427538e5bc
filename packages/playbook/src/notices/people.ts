import type { OnCallFacts } from "../timing/on-call.ts";
import type { NoticePerson } from "./notice.ts";

/** The people one tour's notices go to. Somebody who has left is null: the sales managers are told instead. */
export interface TourPeople {
  /** Who booked the tour. */
  readonly osc: NoticePerson | null;
  /** What the OSC said of being on call; null when they never did. */
  readonly oscOnCall: OnCallFacts | null;
  /** Who answers when the OSC does not; null when nobody is named. */
  readonly covering: NoticePerson | null;
  readonly osm: NoticePerson | null;
  readonly salesManagers: readonly NoticePerson[];
}

/** The person, or who owns the failure where there is no such person any more. */
export function orManagers(
  person: NoticePerson | null,
  { salesManagers }: TourPeople,
): readonly NoticePerson[] {
  return person ? [person] : salesManagers;
}
