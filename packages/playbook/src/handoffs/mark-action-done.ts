import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { isBlank } from "../text/clean-text.ts";
import type { HandoffAction } from "./content.ts";
import { ended, type HandoffFacts } from "./lifecycle.ts";

export interface ActionDone {
  readonly actionKey: string;
  readonly doneAt: Date;
}

/**
 * Decides that an action of the delivered list is done. A closed handoff takes it too: what is due after the tour is
 * done after it.
 */
export function markActionDone(
  handoff: HandoffFacts,
  input: { readonly actionKey: string; readonly isDone: boolean },
  now: Date,
): Result<ActionDone, Refusal<"NOT_DELIVERED" | "NOT_FOUND" | "ALREADY_DONE" | "HANDOFF_ENDED">> {
  if (handoff.status === "CANCELLED") return ended(handoff.status);
  if (!handoff.currentVersion) {
    return refuse(
      "NOT_DELIVERED",
      "Nothing has been delivered yet, so there is no action list to work on. Deliver the handoff first.",
    );
  }
  const { actionKey } = input;
  if (!deliveredActions(handoff.currentVersion.content.nextAction.actions).has(actionKey)) {
    return refuse(
      "NOT_FOUND",
      "This action is not on the delivered list; it may have been taken off. Look at the list again.",
      ["actionKey"],
    );
  }
  if (input.isDone) {
    return refuse("ALREADY_DONE", "This action is done already. There is nothing left to do.", ["actionKey"]);
  }
  return accept({ actionKey, doneAt: now });
}

function deliveredActions(actions: readonly HandoffAction[]): ReadonlySet<string> {
  return new Set(actions.filter(({ what }) => !isBlank(what)).map(({ key }) => key));
}
