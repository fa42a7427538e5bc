import { type MorningSyncSummarizeMutation, morningSyncSummarizeMutation } from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { WatchWords } from "../fairness/watch-words.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { nameOfBuyer, type Sync, type SyncTour } from "./sync.ts";
import { WrittenBy } from "./written-by.tsx";

/** What is typed, and the summary it was begun over; null when there was none. */
interface Typed {
  readonly words: string;
  readonly over: string | null;
}

export interface TourSummaryProps {
  readonly sync: Sync;
  readonly item: SyncTour;
  readonly zone: string;
  /** False once it is closed: what was typed until then is shown, and no more. */
  readonly mayHold: boolean;
  /** Whether the close has just asked for it. */
  readonly missing: boolean;
  readonly onSaving: (saving: Promise<void>) => void;
  readonly onSaved: (tourId: string) => void;
}

/** The summary of one tour: saved on leaving the field, or with its button. What the other one writes is never lost. */
export function TourSummary({ sync, item, zone, mayHold, missing, onSaving, onSaved }: TourSummaryProps) {
  const { say } = useLanguage();
  const { summary, tour } = item;
  const [typed, setTyped, hold] = useKept<Typed | null>(`sync summary ${sync.id} ${tour.id}`, null);
  const [failure, setFailure] = useState<ConnectionError>();
  const [refusal, setRefusal] = useState<string>();
  const { run, pending, busy, cancel } = useSubmit<MorningSyncSummarizeMutation>(hold, answered);
  // Read out, which of several alike it is.
  const about = (what: string) => `${what}: ${nameOfBuyer(item)}`;
  const written = summary?.words ?? "";
  const words = typed?.words ?? written;
  const changed = typed !== null && typed.words.trim() !== written;
  // Begun over another summary than the one there is now: somebody else wrote one meanwhile.
  const overtaken = changed && !busy && typed.over !== (summary?.id ?? null);

  function answered(answer: Answered<MorningSyncSummarizeMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const [error] = answer.data.morningSyncSummarize.userErrors;
    // What the other one wrote is on screen by now, and asks what is to stay.
    if (error?.code === "NEWER_SUMMARY") return;
    if (error) return setRefusal(say(error.message));
    drop();
    onSaved(tour.id);
  }

  function save(replacesId: string | null) {
    setFailure(undefined);
    setRefusal(undefined);
    onSaving(
      run(morningSyncSummarizeMutation, { morningSyncId: sync.id, tourId: tour.id, words, replacesId }),
    );
  }

  function drop() {
    hold.forget();
    setTyped(null);
  }

  function leave() {
    if (!changed) setTyped(null);
    else if (!overtaken && !busy && !isBlank(words)) save(typed.over);
  }

  if (!mayHold) {
    if (!changed || isBlank(words)) return null;
    return (
      <Notice
        tone="risk"
        title={say("Not saved: the sync was closed before")}
        action={
          <Button onClick={drop} aria-label={about(say("Discard"))}>
            {say("Discard")}
          </Button>
        }
      >
        <p className="words">{words}</p>
        <p>{say("Copy what still matters into the handoff.")}</p>
      </Notice>
    );
  }
  const asked = missing && !summary && isBlank(words);
  return (
    <div className="stack sync-summary" data-tour={tour.id}>
      <TextAreaField
        label={say("Summary")}
        aria-label={about(say("Summary"))}
        value={words}
        onValue={(next) => setTyped({ words: next, over: typed?.over ?? summary?.id ?? null })}
        onBlur={leave}
        error={refusal ?? (asked ? say("Write what you agreed on for this tour") : undefined)}
        maxLength={1000}
        rows={3}
        required
        readOnly={busy}
      />
      <WatchWords text={words} />
      {overtaken && (
        <Notice
          tone="risk"
          title={say("{name} wrote this meanwhile", { name: summary?.writtenBy?.name ?? "" })}
        >
          <p>“{written}”</p>
          <div className="flow">
            <Button
              onClick={() => save(summary?.id ?? null)}
              aria-label={about(say("Save mine in its place"))}
            >
              {say("Save mine in its place")}
            </Button>
            <Button onClick={drop} aria-label={about(say("Keep theirs"))}>
              {say("Keep theirs")}
            </Button>
          </div>
        </Notice>
      )}
      <WaitingNotice cancel={cancel} />
      <NotDoneNotice error={failure} what={say("Summary not saved")} />
      <div className="flow">
        {changed && !overtaken && !isBlank(words) && (
          <Button
            onClick={() => save(typed.over)}
            aria-label={about(say("Save the summary"))}
            pending={pending}
            pendingLabel={say("Saving…")}
          >
            {say("Save the summary")}
          </Button>
        )}
        {changed && !busy ? (
          <KeptMark begun />
        ) : (
          summary && !busy && <WrittenBy summary={summary} zone={zone} />
        )}
      </div>
    </div>
  );
}
