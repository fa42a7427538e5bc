import { isBlank } from "@baton/playbook";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { instantOf, localTimeOf } from "../controls/local-time.ts";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField, TextField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { NewOwner } from "./new-owner.tsx";
import type { Move, PromiseItem } from "./promise.ts";
import { moreMoves, settleWords } from "./settle-words.ts";
import { type Settled, useSettle } from "./use-settle.ts";

interface Writing {
  readonly how: Move;
  readonly note: string;
  /** As a `datetime-local` input has it. */
  readonly due: string;
  /** Who keeps it from now on, as a Baton id. */
  readonly owner?: string;
}

export interface SettleFormProps {
  readonly promise: PromiseItem;
  /** The IANA zone its due time is written in. */
  readonly zone: string;
  /** `keep` asks how it was kept; `more` offers broken, released, another due time and another owner. */
  readonly mode: "keep" | "more";
  /** Whether the person has just opened it; one that a page opens with leaves the focus alone. */
  readonly takesFocus: boolean;
  readonly onCancel: () => void;
  /** Called when it is done, or when somebody else was first (`gone`, with words to show). */
  readonly onEnded: (how: Move, settled: Settled) => void;
}

/** Asks in place how a promise ended, when else it is due or who else keeps it. A refusal or a lost network leaves what was typed where it is. */
export function SettleForm({ promise, zone, mode, takesFocus, onCancel, onEnded }: SettleFormProps) {
  const { say } = useLanguage();
  const { id } = promise;
  const initial: Writing = {
    how: mode === "keep" ? "KEPT" : "BROKEN",
    note: "",
    due: localTimeOf(new Date(promise.dueAt), zone),
  };
  const [writing, write, hold] = useKept(`settle ${mode} ${id}`, initial);
  const { how, note, due = initial.due, owner = "" } = writing;
  const change = (part: Partial<Writing>) => write({ ...writing, ...part });
  const [problem, setProblem] = useState<string>();
  const [ownerProblem, setOwnerProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const { settle, moveDue, reown, pending, busy, cancel } = useSettle(id, hold, (settled) => {
    if (settled.kind === "failed") return setFailure(settled.error);
    if (settled.kind === "refused") return setProblem(say(settled.message));
    hold.forget();
    onEnded(how, settled);
  });
  const form = useRef<HTMLFormElement>(null);
  const words = settleWords[how];

  useEffect(() => {
    const first = mode === "more" ? "input:checked" : "textarea";
    if (takesFocus) form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [mode, takesFocus]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    const missing = words.missing && isBlank(note);
    setProblem(missing ? say(words.missing) : undefined);
    if (missing) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    if (how === "REOWNED") {
      setOwnerProblem(owner ? undefined : say("Pick who keeps it from now on"));
      if (owner) return reown(owner, note);
      form.current?.querySelector("select")?.focus();
      return;
    }
    if (how !== "MOVED") return settle(how, note);
    const dueAt = instantOf(due, zone);
    if (!dueAt) return setProblem(say("Pick a day and time that there is"));
    await moveDue(dueAt, note);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // Used, so that a dialog of the page around the widget stays open.
    event.preventDefault();
    onCancel();
  }

  return (
    // Escape is a shortcut for the Cancel button below.
    <form ref={form} className="stack settle" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {mode === "more" && (
        <Segments
          label={say("What became of it?")}
          value={how}
          onValue={(next) => {
            change({ how: next });
            setProblem(undefined);
          }}
          segments={moreMoves(promise.viewerCan, say)}
        />
      )}
      {how === "MOVED" && (
        <TextField
          label={say("Due")}
          type="datetime-local"
          value={due}
          readOnly={busy}
          onValue={(next) => change({ due: next })}
        />
      )}
      {how === "REOWNED" && (
        <NewOwner
          commitmentId={id}
          value={owner}
          onValue={(next) => change({ owner: next })}
          error={ownerProblem}
        />
      )}
      <TextAreaField
        label={say(words.label)}
        value={note}
        onValue={(text) => change({ note: text })}
        error={problem}
        maxLength={1000}
        required={words.missing !== null}
        readOnly={busy}
      />
      <KeptMark begun={!isBlank(note) && !busy} />
      <WaitingNotice cancel={cancel} />
      <NotDoneNotice error={failure} what={say(words.notDone)} />
      <div className="flow">
        <Button type="submit" kind="primary" pending={pending} pendingLabel={say("Saving…")}>
          {say(words.button)}
        </Button>
        <Button onClick={onCancel} aria-disabled={pending}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
