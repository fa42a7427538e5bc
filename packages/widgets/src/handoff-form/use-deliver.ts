import { type HandoffFormDeliverMutation, handoffFormDeliverMutation } from "@baton/api-contract";
import type { MissingField, Say } from "@baton/playbook";
import { useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { useLanguage } from "../language/use-language.ts";
import { useLatest } from "../provider/use-latest.ts";
import type { Autosave } from "./draft/autosave.ts";
import { type Draft, isSaveDue } from "./draft/draft.ts";
import type { ServerHandoff } from "./form-data.ts";
import type { LooseField } from "./form-scope.tsx";
import type { Blocker } from "./panel/error-summary.tsx";
import { saidWhy } from "./words.ts";

interface DeliverOptions {
  readonly tourId: string;
  readonly draft: Draft;
  readonly autosave: Autosave;
  readonly handoff: ServerHandoff | null;
  readonly missing: readonly MissingField[];
  /** Fields that hold text typed but not added. */
  readonly loose: ReadonlySet<LooseField>;
  readonly onDelivered: (handoff: ServerHandoff) => void;
}

export interface Delivering {
  readonly pending: boolean;
  /** Undefined unless it waits for the network; calls it off. */
  readonly cancel: (() => void) | undefined;
  /** What stands in the way, once delivering was tried: those dealt with since are gone from it. */
  readonly blockers: readonly Blocker[];
  /** Counts refused attempts, so that each can take the focus to its reasons. */
  readonly refused: number;
  readonly deliver: () => Promise<void>;
}

const looseWords: Readonly<Record<LooseField, string>> = {
  PROMISES: "Promises made — one is typed but not added",
  INTERACTIONS: "Conversations that matter — one is typed but not recorded",
};

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
  const [refused, setRefused] = useState(0);
  const [serverSaid, setServerSaid] = useState<readonly Blocker[]>([]);
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

  function refuse(said: readonly Blocker[]) {
    setServerSaid(said);
    const isRefused = said.length > 0 || blockersHere(latest.current, say).length > 0;
    setRefused((count) => (isRefused ? count + 1 : 0));
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
    blockers: refused > 0 ? [...blockersHere(options, say), ...serverSaid] : [],
    refused,
    deliver,
  };
}

/** Whether a save is under way or to be sent, and nobody has to decide anything first. */
function waitsForNetwork(draft: Draft): boolean {
  return draft.flight !== null || isSaveDue(draft);
}

function blockersHere({ missing, loose }: DeliverOptions, say: Say): readonly Blocker[] {
  return [
    ...missing.map(({ field, message }) => ({ field, message })),
    ...[...loose].map((field) => ({ field, message: say(looseWords[field]) })),
  ];
}

function notSaved(draft: Draft, say: Say): string {
  if (draft.conflicts.length > 0)
    return say("Somebody else changed the same things. Choose what stays, then deliver.");
  if (draft.refused.length > 0) return draft.refused.map(({ message }) => say(message)).join(" ");
  return say(
    "The latest changes could not be saved, so nothing was delivered. Deliver again once they are saved.",
  );
}
