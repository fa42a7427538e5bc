import { isBlank } from "@baton/playbook";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { choicesOf } from "../controls/choices.ts";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { type Settled, type Settlement, useSettle } from "./use-settle.ts";

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
} as const;

const endWords = { BROKEN: "Broken", RELEASED: "Released by the buyer" } as const;

interface Writing {
  readonly how: Settlement;
  readonly note: string;
}

export interface SettleFormProps {
  readonly commitmentId: string;
  /** `keep` asks how it was kept; `more` offers broken and released. */
  readonly mode: "keep" | "more";
  /** Whether the person has just opened it; one that a page opens with leaves the focus alone. */
  readonly takesFocus: boolean;
  readonly onCancel: () => void;
  /** Called when it is done, or when somebody else was first (`gone`, with words to show). */
  readonly onEnded: (how: Settlement, settled: Settled) => void;
}

/** Asks in place how a promise ended. A refusal or a lost network leaves what was typed where it is. */
export function SettleForm({ commitmentId, mode, takesFocus, onCancel, onEnded }: SettleFormProps) {
  const { say } = useLanguage();
  const initial: Writing = { how: mode === "keep" ? "KEPT" : "BROKEN", note: "" };
  const [{ how, note }, write, hold] = useKept(`settle ${mode} ${commitmentId}`, initial);
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const { settle, pending, busy, cancel } = useSettle(commitmentId, hold, (settled) => {
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
    await settle(how, note);
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
          label={say("How did it end?")}
          value={how}
          onValue={(next) => {
            write({ how: next, note });
            setProblem(undefined);
          }}
          segments={choicesOf(endWords, say)}
        />
      )}
      <TextAreaField
        label={say(words.label)}
        value={note}
        onValue={(text) => write({ how, note: text })}
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
