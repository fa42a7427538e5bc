import type { PlaybookPolicy } from "../policy/policy.ts";
import { type ClarificationFacts, clarificationDue } from "./clarification.ts";
import { isOnCall, type OnCallFacts } from "./on-call.ts";
import { after, type Step, second, settled, standing } from "./steps.ts";

export const clarificationHolders = ["OSC", "COVERING_OSC", "SALES_MANAGER", "NOBODY"] as const;
export type ClarificationHolder = (typeof clarificationHolders)[number];

export interface ClimbFacts extends ClarificationFacts {
  /** The OSC's own row; null when none was ever written. */
  readonly onCall: OnCallFacts | null;
  /** Whether somebody is named who answers when the OSC does not. */
  readonly covered: boolean;
}

/** Who should hold an unanswered question, and when it goes to the next. */
export interface Climb {
  /** NOBODY once it is answered, or the tour is cancelled. */
  readonly holder: ClarificationHolder;
  readonly nextAt: Date | null;
  readonly nextHolder: ClarificationHolder | null;
}

/**
 * Unanswered questions climb: the OSC (while off call at once the covering OSC), at the due time the covering OSC, and
 * some seconds later the sales manager. With nobody covering the sales manager has it at the due time: there is nobody
 * to give those seconds to. One asked after the start does not climb.
 */
export function climb(facts: ClimbFacts, policy: PlaybookPolicy, now: Date): Climb {
  if (facts.cancelled || facts.answeredAt) return named(settled("NOBODY"));
  const dueAt = clarificationDue(facts, policy);
  const managerAt = dueAt && (facts.covered ? after(dueAt, policy.climbSeconds * second) : dueAt);
  const holderAt = (moment: Date): ClarificationHolder => {
    if (managerAt && moment >= managerAt) return "SALES_MANAGER";
    const away = !isOnCall(facts.onCall, moment) || (dueAt !== null && moment >= dueAt);
    return facts.covered && away ? "COVERING_OSC" : "OSC";
  };
  // Told in this order, since from the due time on nothing hangs on who is on call.
  const moments = [facts.onCall?.until ?? null, dueAt, managerAt].filter((moment) => moment !== null);
  const steps = moments.map((moment): Step<ClarificationHolder> => [moment, holderAt(moment)]);
  return named(standing(holderAt(facts.askedAt), steps, now));
}

function named({ state, nextAt, nextState }: ReturnType<typeof standing<ClarificationHolder>>): Climb {
  return { holder: state, nextAt, nextHolder: nextState };
}
