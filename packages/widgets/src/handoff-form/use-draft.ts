import { useEffect, useState, useSyncExternalStore } from "react";
import type { Connection } from "../connection/connection.ts";
import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { useLatest } from "../provider/use-latest.ts";
import { type Autosave, createAutosave } from "./draft/autosave.ts";
import { type Draft, isUnsaved, type Saved } from "./draft/draft.ts";
import { sendDraft } from "./draft/send-draft.ts";
import type { ServerHandoff } from "./form-data.ts";

interface DraftOptions {
  /** Null while the page connects anew: saves wait. */
  readonly connection: Connection | null;
  readonly tourId: string;
  readonly start: Saved;
  readonly onHandoff: (handoff: ServerHandoff) => void;
  /** Whether something is typed that is not part of the draft yet; leaving asks about that too. */
  readonly isLoose: boolean;
}

/** Keeps one autosave for as long as the form is on screen, and saves before the page can go away. */
export function useDraft(options: DraftOptions): { readonly draft: Draft; readonly autosave: Autosave } {
  const latest = useLatest(options);
  const [autosave] = useState(() =>
    createAutosave(options.start, {
      async send(flight) {
        const { connection, tourId, onHandoff } = latest.current;
        if (!connection) return { type: "failed", by: "network" };
        return sendDraft(connection, tourId, flight, onHandoff);
      },
      newKey: newIdempotencyKey,
    }),
  );
  const draft = useSyncExternalStore(autosave.subscribe, autosave.draft, autosave.draft);

  useEffect(() => {
    autosave.resume();
    const onHidden = () => document.hidden && autosave.flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isUnsaved(autosave.draft()) && !latest.current.isLoose) return;
      autosave.flush();
      event.preventDefault();
    };
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("online", autosave.flush);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("online", autosave.flush);
      window.removeEventListener("beforeunload", onLeave);
      autosave.stop();
    };
  }, [autosave, latest]);

  return { draft, autosave };
}
