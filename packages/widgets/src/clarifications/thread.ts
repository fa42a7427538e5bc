import type { ClarificationThreadQuery, ThreadQuestionFragment } from "@baton/api-contract";

export type ThreadTour = NonNullable<ClarificationThreadQuery["tour"]>;
export type ThreadOsc = NonNullable<ThreadTour["bookedBy"]>;
export type Question = ThreadQuestionFragment;

export const zoneOf = ({ community }: ThreadTour): string => community?.timeZone ?? "UTC";

export function questionsOf({ handoff }: ThreadTour): readonly Question[] {
  return handoff?.clarifications.nodes ?? [];
}

/** When what is on screen becomes something else by itself: a target is missed, a question climbs, a duty ends. */
export function nextChange(tour: ThreadTour, now: number): number | null {
  const open = questionsOf(tour).flatMap(({ timing, climbsAt }) => [timing.nextAt, climbsAt]);
  const ahead = [...open, tour.bookedBy?.onCall?.until ?? null]
    .flatMap((at) => (at ? [Date.parse(at)] : []))
    .filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
