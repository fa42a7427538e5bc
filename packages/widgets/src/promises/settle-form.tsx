import { isBlank } from "@baton/playbook";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { choicesOf } from "../controls/choices.ts";
import { instantOf, localTimeOf } from "../controls/local-time.ts";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField, TextField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import type { PromiseItem } from "./promise.ts";
import { type Move, type Settled, useSettle } from "./use-settle.ts";

const settleWords = {
  KEPT: {
    label: "How was it kept?",
    missing: "Say how it was kept: what was given, sent or done",
    button: "Mark kept",
    notDone: "Not marked kept",
  },
  BROKEN: {
    label: "What was done about it?",
    missing: "Say what was done about it: who told the buyer, and what they were offered",
    button: "Mark broken",
    notDone: "Not marked broken",
  },
  RELEASED: {
    label: "When and how did the buyer release it?",
    missing: "Say when and how the buyer released it",
    button: "Mark released",
    notDone: "Not marked released",
  },
  MOVED: {
    label: "Why is it due at another time?",
    missing: "Say why: the promise binds, and its trail keeps the reason",
    button: "Move the due time",
    notDone: "The due time was not moved",
  },
} as const;

const moreWords = { BROKEN: "Broken", RELEASED: "Released by the buyer", MOVED: "Due later" } as const;

interface Writing {
  readonly how: Move;
  readonly note: string;
  /** As a `datetime-local` input has it. */
  readonly due: string;
}

export interface SettleFormProps {
  readonly promise: PromiseItem;
  /** The IANA zone its due time is written in. */
  readonly zone: string;
  /** `keep` asks how it was kept; `more` offers broken, released and another due time. */
  readonly mode: "keep" | "more";
  /** Whether the person has just opened it; one that a page opens with leaves the focus alone. */
  readonly takesFocus: boolean;
  readonly onCancel: () => void;
  /** Called when it is done, or when somebody else was first (`gone`, with words to show). */
  readonly onEnded: (how: Move, settled: Settled) => void;
}

/** Asks in place how a promise ended, or when else it is due. A refusal or a lost network leaves what was typed where it is. */
export function SettleForm({ promise, zone, mode, takesFocus, onCancel, onEnded }: SettleFormProps) {
  const { say } = useLanguage();
  const { id } = promise;
  const initial: Writing = {
    how: mode === "keep" ? "KEPT" : "BROKEN",
    note: "",
    due: localTimeOf(new Date(promise.dueAt), zone),
  };
  const [writing, write, hold] = useKept(`settle ${mode} ${id}`, initial);
  const { how, note, due = initial.due } = writing;
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const { settle, moveDue, pending, busy, cancel } = useSettle(id, hold, (settled) => {
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
    setProblem(isBlank(note) ? say(words.missing) : undefined);
    if (isBlank(note)) {
      form.current?.querySelector("textarea")?.focus();
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
            write({ how: next, note, due });
            setProblem(undefined);
          }}
          segments={choicesOf(moreWords, say)}
        />
      )}
      {how === "MOVED" && (
        <TextField
          label={say("Due")}
          type="datetime-local"
          value={due}
          readOnly={busy}
          onValue={(next) => write({ how, note, due: next })}
        />
      )}
      <TextAreaField
        label={say(words.label)}
        value={note}
        onValue={(text) => write({ how, note: text, due })}
        error={problem}
        maxLength={1000}
        required
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
