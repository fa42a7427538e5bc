import { handoffFormDeliverMutation } from "@baton/api-contract";
import type { MissingField, Say } from "@baton/playbook";
import { useRef, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { useLatest } from "../provider/use-latest.ts";
import { useMutation } from "../provider/use-mutation.ts";
import type { Autosave } from "./draft/autosave.ts";
import type { Draft } from "./draft/draft.ts";
import type { ServerHandoff } from "./form-data.ts";
import type { LooseField } from "./form-scope.tsx";
import type { Blocker } from "./panel/error-summary.tsx";
import { saidWhy } from "./words.ts";

interface DeliverOptions {
  readonly autosave: Autosave;
  readonly handoff: ServerHandoff | null;
  readonly missing: readonly MissingField[];
  /** Fields that hold text typed but not added. */
  readonly loose: ReadonlySet<LooseField>;
  readonly onDelivered: (handoff: ServerHandoff) => void;
}

export interface Delivering {
  readonly pending: boolean;
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

/** Delivers once per press: what blocks it is said, what is unsaved is saved first, and the server decides. */
export function useDeliver(options: DeliverOptions): Delivering {
  const { say } = useLanguage();
  const latest = useLatest(options);
  const { run } = useMutation(handoffFormDeliverMutation);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState(0);
  const [serverSaid, setServerSaid] = useState<readonly Blocker[]>([]);
  const busy = useRef(false);
  const here = blockersHere(options, say);

  /** What the server has against it; nothing when it is delivered. */
  async function attempt(): Promise<readonly Blocker[]> {
    const { autosave } = latest.current;
    // A handoff of nothing but what the buyer's record knew has not been saved yet.
    if (!(await autosave.settle(latest.current.handoff === null))) {
      return [{ field: null, message: notSaved(autosave.draft(), say) }];
    }
    const { handoff, onDelivered } = latest.current;
    if (!handoff) return [{ field: null, message: notSaved(autosave.draft(), say) }];
    const expectedRevision = autosave.draft().saved.revision;
    const answer = await run({ handoffId: handoff.id, expectedRevision });
    if (!answer.ok) return [{ field: null, message: saidWhy(answer, [], say) ?? "" }];
    const { handoff: delivered, userErrors } = answer.data.handoffDeliver;
    if (delivered && userErrors.length === 0) onDelivered(delivered);
    return userErrors.map(({ handoffField, message }) => ({ field: handoffField, message: say(message) }));
  }

  return {
    pending,
    blockers: refused > 0 ? [...here, ...serverSaid] : [],
    refused,
    async deliver() {
      if (busy.current) return;
      busy.current = true;
      setPending(true);
      const said = blockersHere(latest.current, say).length > 0 ? [] : await attempt();
      setServerSaid(said);
      const isRefused = said.length > 0 || blockersHere(latest.current, say).length > 0;
      setRefused((count) => (isRefused ? count + 1 : 0));
      setPending(false);
      busy.current = false;
    },
  };
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
