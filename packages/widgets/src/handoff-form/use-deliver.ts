import { type HandoffFormDeliverMutation, handoffFormDeliverMutation } from "@baton/api-contract";
import type { Say } from "@baton/playbook";
import { useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { useLanguage } from "../language/use-language.ts";
import { useLatest } from "../provider/use-latest.ts";
import type { Autosave } from "./draft/autosave.ts";
import { type Draft, isSaveDue } from "./draft/draft.ts";
import type { ServerHandoff } from "./form-data.ts";
import { type Blocker, blockersHere, type InTheWay, type Tried } from "./panel/blockers.ts";
import { saidWhy } from "./words.ts";

export interface DeliverOptions extends InTheWay {
  readonly tourId: string;
  readonly draft: Draft;
  readonly autosave: Autosave;
  readonly handoff: ServerHandoff | null;
  readonly onDelivered: (handoff: ServerHandoff) => void;
  /** Told of every attempt the server or the draft itself stood in the way of, and of the one that went through. */
  readonly onTried: (change: (before: Tried) => Tried) => void;
}

export interface Delivering {
  readonly pending: boolean;
  /** Undefined unless it waits for the network; calls it off. */
  readonly cancel: (() => void) | undefined;
  readonly deliver: () => Promise<void>;
}

/**
 * Delivers once per press: what blocks it is said, what is unsaved is saved first, and the server decides. Without a
 * network the wish is kept, and the delivery follows its draft when that is saved.
 */
export function useDeliver(options: DeliverOptions): Delivering {
  const { say } = useLanguage();
  const latest = useLatest(options);
  const { draft } = options;
  const [wanted, setWanted, hold] = useKept(`deliver ${options.tourId}`, false);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  const submit = useSubmit(hold, answered);

  /** What the server has against it; nothing when it is delivered. */
  function answered(answer: Answered<HandoffFormDeliverMutation>) {
    hold.forget();
    setWanted(false);
    if (!answer.ok) return refuse([{ field: null, message: saidWhy(answer, [], say) ?? "" }]);
    const { handoff: delivered, userErrors } = answer.data.handoffDeliver;
    if (delivered && userErrors.length === 0) latest.current.onDelivered(delivered);
    refuse(userErrors.map(({ handoffField, message }) => ({ field: handoffField, message: say(message) })));
  }

  function refuse(serverSaid: readonly Blocker[]) {
    const isRefused = serverSaid.length > 0 || blockersHere(latest.current, say).length > 0;
    latest.current.onTried(({ refused }) => ({ serverSaid, refused: isRefused ? refused + 1 : 0 }));
  }

  async function attempt(): Promise<void> {
    if (blockersHere(latest.current, say).length > 0) {
      setWanted(false);
      return refuse([]);
    }
    const { autosave } = latest.current;
    // A handoff of nothing but what the buyer's record knew has not been saved yet.
    const isSaved = await autosave.settle(latest.current.handoff === null);
    const { handoff } = latest.current;
    if (isSaved && handoff) {
      const expectedRevision = autosave.draft().saved.revision;
      return submit.run(handoffFormDeliverMutation, { handoffId: handoff.id, expectedRevision });
    }
    const needsDecision = !waitsForNetwork(autosave.draft());
    setWanted(!needsDecision);
    if (needsDecision) refuse([{ field: null, message: notSaved(autosave.draft(), say) }]);
  }

  async function deliver() {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    await attempt();
    setSaving(false);
    busy.current = false;
  }

  // What was asked for without a network, on this screen or before it was opened anew.
  const isDue = wanted && !waitsForNetwork(draft) && !submit.busy;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest is meant whenever it becomes due
  useEffect(() => {
    if (isDue) void deliver();
  }, [isDue]);

  return {
    pending: saving || submit.pending,
    cancel: wanted && !saving ? () => setWanted(false) : submit.cancel,
    deliver,
  };
}

/** Whether a save is under way or to be sent, and nobody has to decide anything first. */
function waitsForNetwork(draft: Draft): boolean {
  return draft.flight !== null || isSaveDue(draft);
}

function notSaved(draft: Draft, say: Say): string {
  if (draft.conflicts.length > 0)
    return say("Somebody else changed the same things. Choose what stays, then deliver.");
  if (draft.refused.length > 0) return draft.refused.map(({ message }) => say(message)).join(" ");
  return say(
    "The latest changes could not be saved, so nothing was delivered. Deliver again once they are saved.",
  );
}
