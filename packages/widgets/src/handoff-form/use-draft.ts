import { storedContent } from "@baton/playbook";
import { useEffect, useState, useSyncExternalStore } from "react";
import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { useSession } from "../device/session.tsx";
import { takeHold } from "../device/use-kept.ts";
import { useLatest } from "../provider/use-latest.ts";
import { type Autosave, createAutosave } from "./draft/autosave.ts";
import {
  type Draft,
  draftToKeep,
  type KeptDraft,
  resumeDraft,
  type Saved,
  startDraft,
  type Writer,
} from "./draft/draft.ts";
import { sendDraft } from "./draft/send-draft.ts";
import type { ServerHandoff } from "./form-data.ts";

interface DraftOptions {
  readonly tourId: string;
  readonly start: Saved;
  readonly me: Writer;
  readonly onHandoff: (handoff: ServerHandoff) => void;
}

/** The name under which a tour's draft is kept on the device. */
export function draftName(tourId: string): string {
  return `draft ${tourId}`;
}

/**
 * Keeps one autosave for as long as the form is on screen, and on the device whatever the server does not hold yet:
 * the next form of the tour goes on from there.
 */
export function useDraft(options: DraftOptions): { readonly draft: Draft; readonly autosave: Autosave } {
  const { device, write, attempts } = useSession();
  const latest = useLatest({ ...options, write });
  const [hold] = useState(() => takeHold<KeptDraft>(device, draftName(options.tourId)));
  const [autosave] = useState(() =>
    createAutosave(resume(options, hold.values), {
      send: (flight) => sendDraft(latest.current.write, options.tourId, flight, latest.current.onHandoff),
      newKey: newIdempotencyKey,
    }),
  );
  const draft = useSyncExternalStore(autosave.subscribe, autosave.draft, autosave.draft);

  useEffect(() => hold.take(), [hold]);
  useEffect(() => {
    hold.keep(draftToKeep(draft));
    hold.mergeOthers();
  }, [hold, draft]);

  useEffect(() => {
    autosave.resume();
    const onHidden = () => document.hidden && autosave.flush();
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("online", autosave.flush);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("online", autosave.flush);
      autosave.stop();
    };
  }, [autosave]);

  useEffect(() => {
    if (attempts > 0) autosave.flush();
  }, [autosave, attempts]);

  return { draft, autosave };
}

/** What an older release kept in another form must not keep the form from being shown. */
function resume({ start, me }: DraftOptions, kept: readonly KeptDraft[]): Draft {
  try {
    const today = kept.map((left) => ({ ...left, content: storedContent(left.content) }));
    return resumeDraft(start, today, me);
  } catch {
    return startDraft(start);
  }
}
